// Suggestions under the search field, as one types. Without this script the field searches when it is sent.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  for (const field of document.querySelectorAll("input[data-suggest]")) {
    const list = document.createElement("ul"), id = `${field.id}-suggestions`;
    list.id = id; list.className = "suggestions"; list.hidden = true;
    list.setAttribute("role", "listbox"); list.setAttribute("aria-label", field.dataset.suggestions);
    field.after(list);
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", id], ["aria-expanded", "false"], ["autocomplete", "off"]]) field.setAttribute(name, value);
    let waiting = 0, asked = 0, chosen = -1;
    const options = () => [...list.children];
    const close = () => { list.hidden = true; chosen = -1; field.setAttribute("aria-expanded", "false"); field.removeAttribute("aria-activedescendant"); };

    function choose(number) {
      chosen = number;
      options().forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
      if (chosen >= 0) field.setAttribute("aria-activedescendant", options()[chosen].id); else field.removeAttribute("aria-activedescendant");
    }

    function show(suggestions) {
      list.replaceChildren(...suggestions.map((each, place) => {
        const option = document.createElement("li"), noun = document.createElement("span");
        option.id = `${id}-${place}`; option.setAttribute("role", "option"); option.dataset.address = each.address;
        option.textContent = `${each.title} `;
        noun.className = "quiet"; noun.textContent = each.noun;
        option.append(noun);
        option.addEventListener("mousedown", (event) => { event.preventDefault(); location.assign(each.address); });
        return option;
      }));
      list.hidden = suggestions.length === 0;
      field.setAttribute("aria-expanded", String(!list.hidden));
      choose(-1);
    }

    async function ask() {
      const number = ++asked, words = field.value.trim();
      if (words.length < 2) return close();
      try {
        const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(words)}`, { headers: { Accept: "application/json" } });
        if (answer.ok && number === asked) show((await answer.json()).suggestions);
      } catch { close(); }
    }

    field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(ask, 150); });
    field.addEventListener("blur", close);
    field.addEventListener("keydown", (event) => {
      if (list.hidden || event.isComposing) return;
      const last = options().length - 1;
      if (event.key === "ArrowDown") { event.preventDefault(); choose(chosen < last ? chosen + 1 : 0); }
      else if (event.key === "ArrowUp") { event.preventDefault(); choose(chosen > 0 ? chosen - 1 : last); }
      else if (event.key === "Escape") { event.preventDefault(); close(); }
      else if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); location.assign(options()[chosen].dataset.address); }
    });
  }
});
