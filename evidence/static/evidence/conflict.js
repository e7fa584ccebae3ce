// Who edits her own version in place has chosen it. Without this script the choice is made by hand.
"use strict";
for (const cell of document.querySelectorAll(".conflict .edit")) {
  const choose = () => {
    const mine = cell.closest("td").querySelector('input[type="radio"][value="mine"]');
    if (mine) mine.checked = true;
  };
  cell.addEventListener("input", choose);
  cell.addEventListener("change", choose);
  window.addEventListener("load", () => window.django?.jQuery?.(cell).on("select2:select select2:unselect", choose));
}
