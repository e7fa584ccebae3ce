// Takes suggestions from a reading pane into the form of an item or of an arm: a field that is empty is filled, one that is not is
// asked about first. In an item the sentence around the suggestion becomes an anchor. Nothing is saved before the curator saves it.
"use strict";
(() => {
  const { take, set } = window.anchoring;
  const kindOfItem = () => document.getElementById("id_kind");
  const isArm = () => document.body.classList.contains("model-arm");
  const rowsOf = (prefix) => [...document.querySelectorAll(`#${prefix}-group .inline-related:not(.empty-form), #${prefix}-group .form-row:not(.empty-form)`)]
    .filter((row, place, all) => row.id && all.findIndex((each) => each.id === row.id) === place);
  const within = (row, name) => row.querySelector(`[name$="-${name}"]`);
  const isGone = (row) => within(row, "DELETE")?.checked;
  const shown = (input) => input && !input.closest("[hidden]");
  const labelOf = (input) => document.querySelector(`label[for="${input.id}"]`)?.textContent.replace(/:\s*$/, "").trim() || input.name;
  const valueOf = (input) => (input.tagName === "SELECT" ? input.selectedOptions[0]?.textContent.trim() : input.value) ?? "";

  function fill(input, { value, label }) {
    if (label) input.dataset.label = label;
    set(input, value);
  }

  function addedRow(prefix) {
    document.querySelector(`#${prefix}-group .add-row a`)?.click();
    return rowsOf(prefix).at(-1);
  }

  const ways = {
    // fields of the item
    set(detail) {
      const wanted = detail.set.map((each) => ({ ...each, input: document.getElementById(`id_${each.field}`) }));
      const missing = wanted.find(({ input }) => !shown(input));
      if (missing) return refuse(detail, missing.field.split("_")[0]);
      const other = wanted.find(({ input, value }) => input.value !== "" && input.value !== value);
      if (other && !detail.replace) {
        detail.ask = `${labelOf(other.input)} is filled already with “${valueOf(other.input)}”. Replace it with ${detail.words}?`;
        return null;
      }
      for (const each of wanted) fill(each.input, each);
      return `${labelOf(wanted[0].input)}: ${detail.words}.`;
    },

    // a row of treatments; those of an arm have no role
    treatment({ treatment: { role, value, label } }) {
      const rows = rowsOf("intervention_links").filter((row) => !isGone(row));
      const same = rows.some((row) => (within(row, "role")?.value ?? role) === role && within(row, "intervention")?.value === value);
      if (same) return isArm() ? `${label} is there already.` : `${label} is there in this role already.`;
      const row = rows.find((each) => within(each, "intervention")?.value === "") ?? addedRow("intervention_links");
      if (!row) return null;
      if (within(row, "role")) set(within(row, "role"), role);
      fill(within(row, "intervention"), { value, label });
      return `Treatment: ${label}.`;
    },

    // the first row of results in which all that is suggested is empty; of an arm only its number of patients
    result(detail) {
      const patients = detail.result.every(({ field }) => ["n", "n_from"].includes(field)) && detail.result.find(({ field }) => field === "n");
      if (isArm() && patients) return ways.set({ ...detail, set: [patients] });
      const group = document.getElementById("results-group");
      if (!shown(group)) return refuse(detail, "results");
      const isFree = (row) => !isGone(row) && detail.result.every(({ field, value }) => {
        const input = within(row, field);
        return field === "kind" || input.value === "" || input.value === value;
      });
      const row = rowsOf("results").find(isFree) ?? addedRow("results");
      if (!row) return null;
      for (const { field, value } of detail.result) fill(within(row, field), { value });
      return `Result ${rowsOf("results").indexOf(row) + 1}: ${detail.words}.`;
    },

    // a regimen that is not entered yet: its form opens filled in, and the regimen is chosen here once it is saved
    regimen(detail) {
      const input = document.getElementById("id_regimen");
      const link = document.getElementById("add_id_regimen");
      if (!shown(input)) return refuse(detail, "regimen");
      if (!link) return null;
      if (input.value !== "" && !detail.replace) {
        detail.ask = `Regimen is filled already with “${valueOf(input)}”. Replace it with ${detail.words}?`;
        return null;
      }
      const before = link.href;
      const asked = new URL(before).searchParams;
      const address = new URL(detail.regimen, location.href);
      for (const [name, value] of asked) address.searchParams.set(name, value);
      link.href = address.href;
      link.click();
      link.href = before;
      return `A form opened for ${detail.words.replace(" (a new regimen)", "")}: look it over and save it, and it is chosen here.`;
    },
  };

  function refuse(detail, field) {
    const kind = kindOfItem();
    detail.none = isArm() ? `An arm has no ${field}: that belongs to an item.`
      : kind?.value ? `A ${valueOf(kind)} has no ${field}.` : `This form has no ${field}.`;
    return null;
  }

  document.addEventListener("suggestion", (event) => {
    const detail = event.detail;
    const way = Object.keys(ways).find((name) => detail[name]);
    if (!way || !(kindOfItem() || isArm())) return;
    const said = ways[way](detail);
    if (said === null && !detail.ask && !detail.none) return;
    event.preventDefault();
    detail.say = said === null ? detail.none : isArm() ? `${said} Nothing is saved yet.` : `${said} ${take(detail.anchor, ["disease", "treatment"].includes(detail.kind)) ?? "The anchor is still to be made."}`;
  });
})();
