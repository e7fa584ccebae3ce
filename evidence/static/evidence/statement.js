// While a statement is typed: what its words claim beyond the fields, as the review will check it. And what the kind teaches.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const statement = document.getElementById("id_statement");
  const kind = document.getElementById("id_kind");
  const told = document.getElementById("lessons");
  if (!statement || !kind || !told) return;
  const { lessons, address, watched } = JSON.parse(told.textContent);
  const form = statement.form;

  // On the form of a new item whose kind is chosen, one begins with the statement.

  const begin = () => kind.value && !statement.value && document.activeElement === kind && statement.focus();
  if (document.getElementById("django-admin-form-add-constants")?.dataset.modelName) {
    begin();
    window.addEventListener("load", begin);
  }

  // Hints.

  const hints = document.createElement("div");
  hints.className = "help hints";
  hints.id = "statement-hints";
  hints.setAttribute("aria-live", "polite");
  statement.closest(".flex-container").after(hints);
  statement.setAttribute("aria-describedby", [statement.getAttribute("aria-describedby"), hints.id].filter(Boolean).join(" "));
  let waiting = null;
  let asked = 0;

  async function ask() {
    const number = (asked += 1);
    const all = new FormData(form);
    const sent = new FormData();
    for (const name of ["csrfmiddlewaretoken", "kind", "statement", ...watched]) {
      for (const value of all.getAll(name)) sent.append(name, value);
    }
    const answer = await fetch(address, { method: "POST", body: sent, headers: { Accept: "application/json" } });
    if (!answer.ok || answer.redirected || number !== asked) return;
    const found = await answer.json();
    hints.replaceChildren(
      ...found.hints.map((sentence) => {
        const row = document.createElement("p");
        row.textContent = sentence;
        return row;
      }),
    );
  }

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 500);
  }

  statement.addEventListener("input", later);
  form.addEventListener("change", (event) => ["kind", "statement", ...watched].includes(event.target.name) && later());
  if (statement.value) ask();

  // The lesson of the kind.

  const lesson = document.createElement("details");
  lesson.className = "help lesson";
  lesson.open = (localStorage.getItem("lesson") || (innerWidth > 480 ? "open" : "closed")) === "open";
  lesson.addEventListener("toggle", () => localStorage.setItem("lesson", lesson.open ? "open" : "closed"));
  kind.closest(".form-row").append(lesson);

  function part(tag, words, name = "") {
    const made = document.createElement(tag);
    made.textContent = words;
    if (name) made.className = name;
    return made;
  }

  function teach() {
    const found = lessons[kind.value];
    lesson.hidden = !found;
    if (!found) return;
    const noun = kind.selectedOptions[0].textContent;
    const list = document.createElement("dl");
    for (const [term, words] of [["What counts", found.counts], ["How to word it", found.word_it], ["For example", found.example], ["Not here", found.rather]]) {
      list.append(part("dt", term), part("dd", words));
    }
    lesson.replaceChildren(part("summary", `What counts as ${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun} item, and how to word it`), list);
  }

  kind.addEventListener("change", teach);
  teach();
});
