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

  choice.addEventListener("change", show);
  show();
});
