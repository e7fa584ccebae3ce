// Shows the fields of the chosen kind only. Without this script every group is there, folded; nothing else depends on it.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const told = document.getElementById("fields-of-kinds");
  const choice = document.getElementById("id_kind");
  if (!told || !choice) return;
  const kinds = JSON.parse(told.textContent);
  const ofSome = new Set(Object.values(kinds).flatMap((kind) => kind.has));
  const holds = (name) => [...document.querySelectorAll(`[name="${name}"]`)].some((input) =>
    ["checkbox", "radio"].includes(input.type) ? input.checked : input.value !== "");

  function boxOf(name) {
    const own = [...document.querySelectorAll(`fieldset:not(.inline-group fieldset) .field-${name}`)];
    return document.getElementById(`${name}-group`)
      || own.find((box) => box.matches(".fieldBox"))?.parentElement
      || own.find((box) => box.matches(".form-row"));
  }

  function show() {
    const kind = kinds[choice.value];
    for (const name of ofSome) {
      const box = boxOf(name);
      if (!box) continue;
      const fits = !kind || kind.has.includes(name);
      const wrong = box.querySelector(".errorlist") !== null;
      const rows = document.getElementById(`id_${name}-TOTAL_FORMS`);
      const filled = rows ? Number(rows.value) > 0 : holds(name);
      box.hidden = !fits && !filled && !wrong;
      box.classList.toggle("other-kind", Boolean(kind) && !fits);
      box.classList.toggle("needed", Boolean(kind) && kind.needs.includes(name));
    }
    for (const row of document.querySelectorAll("fieldset:not(.inline-group fieldset) .form-row")) {
      const boxes = row.querySelectorAll(".form-multiline > div");
      if (boxes.length) row.hidden = [...boxes].every((box) => box.hidden);
    }
    for (const group of document.querySelectorAll("fieldset.facets")) {
      const rows = [...group.querySelectorAll(".form-row")];
      group.hidden = rows.every((row) => row.hidden);
      const fold = group.querySelector("details");
      if (fold && kind && rows.some((row) => row.matches(".needed") || row.querySelector(".needed"))) fold.open = true;
    }
    for (const name of ["disease", "study", "interventions"]) {
      boxOf(name === "interventions" ? "intervention_links" : name)?.classList.toggle("needed", Boolean(kind?.needs.includes(name)));
    }
  }

  // What is still missing before it can be submitted, counted as one types.

  const form = choice.form;
  const status = document.createElement("p");
  status.className = "still-needed";
  status.setAttribute("role", "status");
  const canSubmit = form.querySelector("[name=_submit]");

  /** The rows of one kind that are not to be deleted, as {field: value}. */
  function rowsOf(prefix) {
    const rows = {};
    for (const input of form.querySelectorAll(`[name^="${prefix}-"]`)) {
      const [number, field] = input.name.slice(prefix.length + 1).split("-");
      if (/^\d+$/.test(number)) (rows[number] ||= {})[field] = input.type === "checkbox" ? input.checked : input.value;
    }
    return Object.values(rows).filter((row) => !row.DELETE);
  }

  const treated = (role) => rowsOf("intervention_links").some((row) => row.role === role && row.intervention);
  const ROWS = { interventions: () => treated("given"), anchors: () => rowsOf("anchors").some((row) => row.source_text) };

  function missing(kind) {
    const lacks = kind.before_review.filter(({ name }) => !(ROWS[name] ? ROWS[name]() : holds(name))).map(({ label }) => label);
    const against = kind.against.includes(document.getElementById("id_comparison")?.value);
    return against && !treated("comparator") ? [...lacks, "the comparator, among the treatments"] : lacks;
  }

  function count() {
    const kind = kinds[choice.value];
    const lacks = kind ? missing(kind) : ["its kind"];
    const words = lacks.length ? `${lacks.length} still needed before it can be submitted: ${lacks.join("; ")}.` : "Nothing is missing: it can be submitted.";
    if (status.textContent !== words) status.textContent = words;
    status.classList.toggle("complete", !lacks.length);
  }

  if (canSubmit) {
    canSubmit.closest(".submit-row").prepend(status);
    form.addEventListener("input", count);
    form.addEventListener("change", count);
    for (const name of ["formset:added", "formset:removed"]) document.addEventListener(name, count);
    window.django?.jQuery(form).on("change", count); // select2 speaks through jQuery only
    count();
  }

  choice.addEventListener("change", show);
  show();
});
