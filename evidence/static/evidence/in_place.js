// “Add another” opens over the form, not in a window of its own; what is saved there is chosen here.
"use strict";
{
  const $ = window.django?.jQuery;
  const DISMISS = ["dismissAddRelatedObjectPopup", "dismissChangeRelatedObjectPopup", "dismissDeleteRelatedObjectPopup"];
  let dialog = null;

  /** How many windows deep this page is: Django's script finds by it the field that a window belongs to. */
  function depth() {
    return document.getElementsByName("_popup").length ? parseInt(window.name.slice(window.name.lastIndexOf("__") + 2), 10) || 0 : 0;
  }

  function openOver(link) {
    dialog = document.createElement("dialog");
    dialog.className = "in-place";
    dialog.setAttribute("aria-label", link.title || "Another record");
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close without choosing";
    close.addEventListener("click", () => dialog.close());
    const frame = document.createElement("iframe");
    frame.name = `${link.id.replace(/^(change|add|delete|view)_/, "")}__${depth() + 1}`;
    frame.title = link.title || "Another record";
    const address = new URL(link.href);
    address.searchParams.set("_popup", "1");
    frame.src = address;
    frame.addEventListener("load", () => frame.contentWindow?.focus());
    dialog.append(frame, close);
    dialog.addEventListener("close", () => {
      dialog.remove();
      dialog = null;
      (link.closest(".related-widget-wrapper")?.querySelector(".select2-selection, select") || link).focus();
    });
    document.body.append(dialog);
    dialog.showModal();
  }

  if ($ && window.HTMLDialogElement) {
    $(document).on("django:show-related", ".related-widget-wrapper-link", function (event) {
      event.preventDefault();
      openOver(this);
    });
    document.addEventListener("click", (event) => {
      const look = event.target.closest?.(".related-widget-wrapper .view-related[href]");
      if (!look || event.ctrlKey || event.metaKey) return;
      event.preventDefault(); // to look at a record does not cost what was entered
      openOver(look);
    });
    document.addEventListener("DOMContentLoaded", () => {
      for (const name of DISMISS) {
        const choose = window[name];
        if (!choose) continue;
        window[name] = (...what) => {
          choose(...what);
          dialog?.close();
        };
      }
    });
  }
}
