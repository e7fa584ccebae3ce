// A page of the admin in the frame of the workbench: its own head goes, and the form says that it stands beside an outline.
// A form that opened over another, as the regimen builder, is narrow in the same way but is no page of the outline.
"use strict";
if (window !== window.parent && window.frameElement?.closest("dialog.in-place")) document.documentElement.classList.add("over");
if (window !== window.parent && window.parent.document.getElementById("bench")) {
  document.documentElement.classList.add("beside");
  const STAYS = /\/(add|change|delete|history)\/$/;
  document.addEventListener("DOMContentLoaded", () => {
    for (const form of document.querySelectorAll("#content-main > form")) {
      const told = document.createElement("input");
      told.type = "hidden";
      told.name = "_beside";
      told.value = "1";
      form.append(told);
    }
    document.querySelector(".closelink")?.remove();
    document.querySelector(".to-workbench")?.remove(); // one is there
    const save = document.querySelector(".submit-row [name=_continue]");
    if (save) {
      save.value = "Save";
      save.classList.add("default");
    }
    for (const link of document.querySelectorAll("a[href]")) {
      const elsewhere = !STAYS.test(link.pathname) && !link.getAttribute("href").startsWith("#");
      if (elsewhere && !link.target && !link.matches(".related-widget-wrapper-link")) link.target = "_blank";
    }
  });
}
