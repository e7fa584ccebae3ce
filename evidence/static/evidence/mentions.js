// While a comment is written: @ offers the names of those who work here. Arrows choose, Enter or Tab takes, Escape closes.
"use strict";

for (const field of document.querySelectorAll("textarea[data-names]")) offerNames(field);

function offerNames(field) {
  const people = JSON.parse(document.getElementById(field.dataset.names).textContent);
  const around = document.createElement("div");
  around.className = "mention-field";
  field.replaceWith(around);
  const list = document.createElement("ul");
  list.id = `${field.id}-list`;
  list.className = "mention-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Names");
  list.hidden = true;
  const status = document.createElement("p");
  status.className = "unseen";
  status.setAttribute("role", "status");
  around.append(field, list, status);
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  let chosen = 0;

  const begun = () => /(?:^|[^\w.@])@([\w.+-]*)$/.exec(field.value.slice(0, field.selectionStart));
  const options = () => [...list.children];

  function close() {
    list.hidden = true;
    field.removeAttribute("aria-activedescendant");
  }

  function mark(number) {
    chosen = (number + options().length) % options().length;
    options().forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
    field.setAttribute("aria-activedescendant", options()[chosen].id);
    options()[chosen].scrollIntoView({ block: "nearest" });
  }

  function take(name) {
    const start = field.selectionStart - begun()[1].length;
    field.setRangeText(`${name} `, start, field.selectionStart, "end");
    close();
    field.focus();
  }

  function offer() {
    const word = begun();
    if (!word) return close();
    const typed = word[1].toLowerCase();
    const found = people.filter(({ name, person }) =>
      name.toLowerCase().startsWith(typed) || person.toLowerCase().split(/\s+/).some((part) => part.startsWith(typed)));
    list.replaceChildren(...found.slice(0, 8).map(({ name, person }, place) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${place}`;
      option.setAttribute("role", "option");
      option.textContent = person ? `@${name} · ${person}` : `@${name}`;
      option.dataset.name = name;
      option.addEventListener("mousedown", (event) => { event.preventDefault(); take(name); });
      return option;
    }));
    status.textContent = found.length ? `${found.length} names; arrows choose, Enter takes` : "No such name";
    if (!found.length) return close();
    list.hidden = false;
    mark(0);
  }

  field.addEventListener("input", offer);
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") mark(chosen + 1);
    else if (event.key === "ArrowUp") mark(chosen - 1);
    else if (event.key === "Enter" || event.key === "Tab") take(options()[chosen].dataset.name);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
}
