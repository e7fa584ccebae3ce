// Keys of every form of the admin: Ctrl+S saves, Ctrl+Enter saves and submits; after a refusal one stands at the first error.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("#content-main > form");
  if (!form) return;
  const press = (...names) => names.map((name) => form.querySelector(`.submit-row [name=${name}]`)).find(Boolean)?.click();
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || document.querySelector("dialog[open]")) return;
    if (event.key === "s") {
      event.preventDefault();
      press("_continue", "_save");
    } else if (event.key === "Enter") {
      event.preventDefault();
      press("_submit", "_save");
    }
  });

  const wrong = form.querySelector(".errorlist");
  if (!wrong) return;
  for (let fold = wrong.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  const row = wrong.closest(".fieldBox, .form-row > div, .form-row, tr, .inline-related") || form;
  const near = wrong.closest(".form-multiline > div") || row;
  const field = near.querySelector(".select2-selection, input:not([type=hidden]), select, textarea");
  if (field) field.focus();
  wrong.scrollIntoView({ block: "center" });
});
