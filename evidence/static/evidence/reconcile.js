"use strict";

// On the reconcile page: A and B choose by key and go on to the next field; writing a third reading chooses it.
// Without this script every choice is made by the radio buttons themselves.

(() => {
  const form = document.getElementById("reconcile");
  if (!form) return;
  const rows = [...form.querySelectorAll("fieldset.row")];

  const choose = (row, value) => {
    const radio = row.querySelector(`input[type="radio"][value="${value}"]`);
    if (!radio) return false;
    radio.checked = true;
    return true;
  };

  const goOn = (row) => {
    const next = rows[rows.indexOf(row) + 1];
    const target = next ? next.querySelector('input[type="radio"]:checked') || next.querySelector('input[type="radio"]') : form.querySelector('[type="submit"]');
    target?.focus();
  };

  for (const row of rows) {
    row.addEventListener("keydown", (event) => {
      const key = event.key.toLowerCase();
      if (event.target.type !== "radio" || event.ctrlKey || event.metaKey || event.altKey) return;
      if ((key === "a" || key === "b") && choose(row, key)) {
        event.preventDefault();
        goOn(row);
      }
    });
    row.addEventListener("input", (event) => {
      if (event.target.type !== "radio") choose(row, "other");
    });
  }

  // an autocomplete tells its change through jQuery only
  window.django?.jQuery?.(form).on("select2:select", (event) => {
    const row = event.target.closest("fieldset.row");
    if (row) choose(row, "other");
  });
})();
