// Takes passages from a reading pane into the item's form: each fills the next empty anchor, or one that is added for it.
"use strict";
(() => {
  const ROLE_OF_KIND = { method: "method", background: "background" };
  const rows = () => [...document.querySelectorAll("#anchors-group .inline-related:not(.empty-form)")];
  const field = (row, name) => row.querySelector(`[name$="-${name}"]`);
  const number = (row) => rows().indexOf(row) + 1;
  const isEmpty = (row) => field(row, "start")?.value === "" && field(row, "end").value === "" && !field(row, "DELETE")?.checked;

  function addedRow() {
    document.querySelector("#anchors-group .add-row a")?.click();
    const last = rows().at(-1);
    return last && isEmpty(last) ? last : null;
  }

  function set(input, value) {
    if (input.tagName === "SELECT" && ![...input.options].some((option) => option.value === String(value))) {
      input.add(new Option(input.dataset.label ?? value, value)); // a choice by search holds only what was chosen
    }
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    (window.django?.jQuery ?? ((each) => ({ trigger: () => each.dispatchEvent(new Event("change", { bubbles: true })) })))(input).trigger("change");
  }

  /** As one of this kind mostly has in a report of this study; told by the server, for findings and harms. */
  function roleToldBefore() {
    const told = document.getElementById("lessons");
    return (told && JSON.parse(told.textContent).roles[document.getElementById("id_kind")?.value]) ?? "";
  }

  /** A sentence in which only a name was clicked need not state the claim. */
  function role(row, named) {
    const told = roleToldBefore();
    if (named && told) return "context";
    const before = rows().filter((each) => each !== row && !each.dataset.named && field(each, "role").value).at(-1);
    return before ? field(before, "role").value : ROLE_OF_KIND[document.getElementById("id_kind")?.value] ?? told;
  }

  function setRole(row, named) {
    const before = field(row, "role").value;
    const given = role(row, named);
    if (given && (!before || (row.dataset.named === before && !named))) {
      set(field(row, "role"), given);
      if (named) row.dataset.named = given;
      else delete row.dataset.named;
    }
  }

  // Puts the place into the form; returns what to say of it, or null where there is no form to take it.
  function take(place, named = false) {
    const same = rows().find((row) =>
      ["source_text", "start", "end"].every((name) => field(row, name)?.value === String(place[name])) && !field(row, "DELETE")?.checked);
    if (same) {
      setRole(same, named);
      return `${place.start}–${place.end} is anchor ${number(same)} already.`;
    }
    const row = rows().find(isEmpty) ?? addedRow();
    if (!row) return null;
    field(row, "source_text").dataset.label = place.label ?? "";
    for (const name of ["source_text", "start", "end", "sha256"]) set(field(row, name), place[name]);
    if (place.section && !field(row, "section").value) set(field(row, "section"), place.section);
    setRole(row, named);
    const missing = ["section", "role"].filter((name) => !field(row, name).value);
    const still = missing.length ? ` Choose its ${missing.join(" and its ")}.` : "";
    const shown = row.dataset.named ? " As context: it was made by a name." : "";
    return `Anchor ${number(row)}: ${place.start}–${place.end}.${shown}${still} Nothing is saved yet.`;
  }

  window.anchoring = { take, set };

  document.addEventListener("passage", (event) => {
    const said = take(event.detail);
    if (said === null) return;
    event.detail.say = said;
    event.preventDefault();
  });

  // The texts of the publication that is chosen on the form of a new item.
  document.addEventListener("DOMContentLoaded", () => {
    const column = document.querySelector(".text-column[data-pane]");
    const publication = document.getElementById("id_publication");
    if (!column || !publication || !window.django) return;
    let chosen = column.querySelector(".reading") ? publication.value : "";
    django.jQuery(publication).on("change", () => {
      if (publication.value === chosen) return; // the admin says “changed” once when a page opens
      chosen = publication.value;
      if (publication.value) reading.show(column, column.dataset.pane.replace("/0/", `/${publication.value}/`));
      else column.replaceChildren();
    });
  });
})();
