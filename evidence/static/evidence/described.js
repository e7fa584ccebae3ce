// What the chosen word means, below the list in which it is chosen; and, on request, what all of them mean.
"use strict";
{
  let made = 0;

  function describe(select) {
    if (select.dataset.described || !select.querySelector("option[data-meaning]") || select.name.includes("__prefix__")) return;
    select.dataset.described = "yes";
    const words = [...select.options].filter((option) => option.dataset.meaning);
    const place = document.createElement("div");
    place.className = "help meaning";
    place.id = `meaning-${(made += 1)}`;
    place.setAttribute("aria-live", "polite");
    const show = () => (place.textContent = select.selectedOptions[0]?.dataset.meaning || "");
    select.addEventListener("change", show);
    select.setAttribute("aria-describedby", [select.getAttribute("aria-describedby"), place.id].filter(Boolean).join(" "));
    (select.closest(".flex-container") || select).after(place);
    if (words.length > 2 && select.id !== "id_kind" && !select.closest(".inline-related, .tabular, .form-multiline")) place.after(everyWord(words));
    show();
  }

  function everyWord(words) {
    const all = document.createElement("details");
    all.className = "help meanings";
    const summary = document.createElement("summary");
    summary.textContent = "What each word means";
    const list = document.createElement("dl");
    for (const option of words) {
      const term = document.createElement("dt");
      term.textContent = option.textContent;
      const meaning = document.createElement("dd");
      meaning.textContent = option.dataset.meaning;
      list.append(term, meaning);
    }
    all.append(summary, list);
    return all;
  }

  const describeAll = (root) => root.querySelectorAll("select").forEach(describe);
  document.addEventListener("DOMContentLoaded", () => describeAll(document));
  document.addEventListener("formset:added", (event) => describeAll(event.target));
}
