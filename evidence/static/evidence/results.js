// Rows of results: one for each arm at a click; and n that is typed was printed beside the result, unless one says otherwise.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const group = document.getElementById("results-group");
  if (!group) return;
  const { set } = window.anchoring;
  const within = (row, name) => row.querySelector(`[name$="-${name}"]`);
  const rows = () => [...group.querySelectorAll(".inline-related:not(.empty-form)")].filter((row) => !within(row, "DELETE")?.checked);

  group.addEventListener("change", ({ target }) => {
    if (!/-\d+-n$/.test(target.name)) return;
    const from = within(target.closest(".inline-related"), "n_from");
    if (target.value !== "" && from.value === "") {
      set(from, "printed");
      from.dataset.followed = "yes";
    } else if (target.value === "" && from.dataset.followed) set(from, "");
  });

  // One row for each arm. Which figure belongs to which arm is then a matter of looking, not of choosing.

  const offered = group.querySelector("select[name='results-__prefix__-arm']");
  const arms = offered ? [...offered.options].filter((option) => option.value) : [];
  if (arms.length < 2) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "each-arm";
  group.append(button);

  const without = () => arms.filter((arm) => !rows().some((row) => within(row, "arm").value === arm.value && within(row, "kind").value === "arm"));
  const isFree = (row) => within(row, "kind").value === "arm" && within(row, "arm").value === "";

  function addedRow() {
    group.querySelector(".add-row a").click();
    return rows().at(-1);
  }

  function show() {
    const waiting = without();
    button.hidden = !waiting.length;
    button.textContent = `Add a result for each arm: ${waiting.map((arm) => arm.textContent).join(", ")}`;
  }

  button.addEventListener("click", () => {
    const waiting = without();
    const made = waiting.map((arm) => {
      const row = rows().find(isFree) ?? addedRow();
      set(within(row, "arm"), arm.value);
      return row;
    });
    show();
    within(made[0], "n").focus();
  });
  group.addEventListener("change", show);
  for (const name of ["formset:added", "formset:removed"]) document.addEventListener(name, show);
  show();
});
