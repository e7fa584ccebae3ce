// Gives the reading pane its hands: what is selected becomes an anchor.
//
// It fires "passage" on the document: {source_text, start, end, sha256, section, language}. Whoever takes it calls preventDefault(),
// and may put into detail.say what became of it. Offsets count code points, as in Python; a script's strings count UTF-16.
//
// A suggestion that is clicked fires "suggestion": {kind, words, set | treatment | result | regimen, anchor, replace}, where anchor is
// the place of the sentence around it. Whoever finds a field filled already sets detail.ask to a question, and is asked again with
// replace: true once the answer is yes.
//
// Digest and section are the server's: one truth, also where a browser has no crypto.
"use strict";
(() => {
  const codePoints = (text) => { let count = 0; for (const _ of text) count += 1; return count; };
  const toldOf = (pane) => JSON.parse(document.getElementById(pane.dataset.told).textContent);
  const say = (pane, words, wrong = false) => {
    const status = pane.querySelector(".reading-status");
    status.textContent = words;
    status.classList.toggle("wrong", wrong);
  };
  const paneOf = (node) => (node?.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.(".reading[data-text]") ?? null;

  // places

  function offsetOf(pane, node, offset) {
    const before = document.createRange();
    before.setStart(pane.querySelector(".words"), 0);
    before.setEnd(node, offset);
    return toldOf(pane).start + codePoints(before.toString());
  }

  function selectPlace(pane, start, end) {
    const words = pane.querySelector(".words");
    const walk = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let here = toldOf(pane).start;
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const letters = [...node.data];
      const inside = (edge) => letters.slice(0, edge - here).join("").length;
      if (here <= start && start < here + letters.length) range.setStart(node, inside(start));
      if (here < end && end <= here + letters.length) { range.setEnd(node, inside(end)); break; }
      here += letters.length;
    }
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    const box = range.getBoundingClientRect();
    const frame = words.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) words.scrollTop += box.top - frame.top - frame.height / 3;
  }

  function selectedPlace(pane) {
    const selection = document.getSelection();
    const words = pane.querySelector(".words");
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!words.contains(range.startContainer) || !words.contains(range.endContainer)) return null;
    const said = range.toString();
    const start = offsetOf(pane, range.startContainer, range.startOffset) + codePoints(said.slice(0, said.length - said.trimStart().length));
    const length = codePoints(said.trim());
    return length ? { start, end: start + length } : null;
  }

  function showSelected() {
    const pane = paneOf(document.getSelection().anchorNode);
    const place = pane && selectedPlace(pane);
    if (!place) return;
    pane.querySelector("[name=start]").value = place.start;
    pane.querySelector("[name=end]").value = place.end;
  }

  // anchoring

  async function lookUp(pane, start, end) {
    const asked = new URLSearchParams({ start, end });
    const answer = await fetch(`${pane.dataset.anchor}?${asked}`, { headers: { Accept: "application/json" } });
    const told = await answer.json().catch(() => ({ error: "The server gave no answer that can be read. Are you still signed in?" }));
    if (!answer.ok) throw new Error(told.error);
    return told;
  }

  async function anchor(pane, start, end) {
    try {
      const place = await lookUp(pane, start, end);
      const event = new CustomEvent("passage", { detail: place, cancelable: true });
      const nobody = document.dispatchEvent(event);
      const where = `${place.start}–${place.end}`;
      say(pane, nobody ? `${where} · ${place.section || "section not recognised"} · SHA-256 ${place.sha256}` : place.say || `${where} is anchored.`);
    } catch (error) {
      say(pane, `Not anchored. ${error.message}`, true);
    }
  }

  document.addEventListener("selectionchange", showSelected);

  document.addEventListener("submit", (event) => {
    const form = event.target.closest(".reading-choice");
    if (!form) return;
    event.preventDefault();
    anchor(paneOf(form), form.elements.start.value, form.elements.end.value);
    document.getSelection().removeAllRanges(); // else a click on a suggestion inside it only ends the selection
  });

  // by keyboard: from sentence to sentence, and by words from there

  function nextSentence(pane, step) {
    const { sentences } = toldOf(pane);
    const place = selectedPlace(pane);
    if (!place) return step > 0 ? sentences[0] : sentences.at(-1);
    return step > 0
      ? sentences.find(([start]) => start > place.start) ?? sentences.at(-1)
      : sentences.findLast(([start]) => start < place.start) ?? sentences[0];
  }

  document.addEventListener("keydown", (event) => {
    if (!event.target.matches?.(".words")) return;
    const pane = paneOf(event.target);
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const place = selectedPlace(pane);
    if (event.key === "Enter" && place) {
      anchor(pane, place.start, place.end);
    } else if (step && event.shiftKey && place) {
      document.getSelection().modify("extend", step > 0 ? "forward" : "backward", event.key.endsWith("t") ? "character" : "word");
    } else if (step && !event.shiftKey && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      const sentence = nextSentence(pane, step);
      if (sentence) selectPlace(pane, ...sentence);
    } else return;
    event.preventDefault();
  });

  // suggestions

  const hintsOf = (pane) => [...pane.querySelectorAll(".hint")].filter((hint) => !pane.classList.contains(`without-${kindOf(hint)}`));
  const kindOf = (hint) => hint.classList[1];

  function showKinds(pane) {
    for (const box of pane.querySelectorAll(".hint-kinds input")) pane.classList.toggle(`without-${box.value}`, !box.checked);
    for (const hint of pane.querySelectorAll(".hint")) hint.tabIndex = -1;
    const first = hintsOf(pane)[0];
    if (first) first.tabIndex = 0; // one stop for all of them: from there on by arrows
  }

  function choose(pane, hint) {
    const suggested = toldOf(pane).suggested[hint.dataset.hint];
    const box = pane.querySelector(".hint-choices");
    box.replaceChildren();
    box.hidden = suggested.choices.length < 2;
    if (suggested.choices.length === 1) return propose(pane, suggested, suggested.choices[0]);
    say(pane, `“${hint.textContent}” may be:`);
    for (const choice of suggested.choices) box.append(button(choice.words, () => propose(pane, suggested, choice)));
    box.append(button("Neither", () => leave(box, hint), "plain"));
    box.onkeydown = (event) => { if (event.key === "Escape") leave(box, hint); };
    box.firstChild.focus();
    box.scrollIntoView({ block: "nearest" });
  }

  function leave(box, hint) {
    box.hidden = true;
    hint?.focus();
  }

  function button(words, done, look = "") {
    const made = document.createElement("button");
    made.type = "button";
    made.className = look;
    made.textContent = words;
    made.addEventListener("click", done);
    return made;
  }

  function sentenceOf(pane, { start, end }) {
    const inside = toldOf(pane).sentences.filter(([first, last]) => first < end && start < last);
    return inside.length ? [Math.min(start, inside[0][0]), Math.max(end, inside.at(-1)[1])] : [start, end];
  }

  async function propose(pane, suggested, choice, replace = false) {
    const hint = pane.querySelector(`.hint[data-hint="${toldOf(pane).suggested.findIndex((each) => each.start === suggested.start)}"]`);
    const box = pane.querySelector(".hint-choices");
    try {
      const place = await lookUp(pane, ...sentenceOf(pane, suggested));
      const event = new CustomEvent("suggestion", { detail: { kind: suggested.kind, ...choice, anchor: place, replace }, cancelable: true });
      const nobody = document.dispatchEvent(event);
      box.replaceChildren();
      box.hidden = !event.detail.ask;
      if (event.detail.ask) {
        box.append(button("Replace it", () => propose(pane, suggested, choice, true)), button("Leave it", () => leave(box, hint), "plain"));
        box.firstChild.focus();
      } else if (box.contains(document.activeElement) || document.activeElement === document.body) hint?.focus();
      say(pane, nobody ? `${choice.words}: open an item’s form beside this text to enter it.` : event.detail.ask || event.detail.say);
    } catch (error) {
      say(pane, `Not entered. ${error.message}`, true);
    }
  }

  document.addEventListener("click", (event) => {
    const hint = event.target.closest(".hint");
    if (hint && document.getSelection().isCollapsed) choose(paneOf(hint), hint);
  });

  document.addEventListener("keydown", (event) => {
    if (!event.target.matches?.(".hint")) return;
    const pane = paneOf(event.target);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step && !event.shiftKey) {
      const hints = hintsOf(pane);
      const next = hints[hints.indexOf(event.target) + step];
      if (next) { event.target.tabIndex = -1; next.tabIndex = 0; next.focus(); }
    } else if (event.key === "Enter" || event.key === " ") choose(pane, event.target);
    else return;
    event.preventDefault();
  });

  document.addEventListener("change", (event) => {
    const pane = event.target.closest(".hint-kinds") && paneOf(event.target);
    if (!pane) return;
    const off = [...pane.querySelectorAll(".hint-kinds input:not(:checked)")].map((box) => box.value);
    try { localStorage.setItem("hint-kinds-off", JSON.stringify(off)); } catch { /* a browser that keeps nothing */ }
    showKinds(pane);
  });

  function offerKinds(pane) {
    const kinds = pane.querySelector(".hint-kinds");
    if (!kinds) return;
    let off = null;
    try { off = JSON.parse(localStorage.getItem("hint-kinds-off")); } catch { /* as above */ }
    if (off) for (const box of kinds.querySelectorAll("input")) box.checked = !off.includes(box.value);
    kinds.hidden = false;
    showKinds(pane);
  }

  // another text of the publication

  async function show(holder, address) {
    const answer = await fetch(address);
    if (!answer.ok) return;
    holder.innerHTML = await answer.text();
    ready(holder.querySelector(".reading[data-text]"));
  }

  document.addEventListener("change", (event) => {
    if (event.target.id !== "reading-text") return;
    const pane = paneOf(event.target);
    const item = pane.querySelector("[name=item]")?.value;
    show(pane.parentElement, `${event.target.value}?${new URLSearchParams({ pane: 1, ...(item && { item }) })}`);
  });

  // A browser that shows other words than were sent would count wrong: then nothing is anchored here.
  function ready(pane) {
    if (!pane) return;
    offerKinds(pane);
    const words = pane.querySelector(".words");
    const own = words.querySelector("mark.own");
    if (own) words.scrollTop += own.getBoundingClientRect().top - words.getBoundingClientRect().top - words.clientHeight / 3;
    if (codePoints(pane.querySelector(".words").textContent) === toldOf(pane).length) return;
    pane.querySelector(".reading-choice button").disabled = true;
    say(pane, "This browser shows the text otherwise than it was read: places cannot be counted here.", true);
  }

  // The same text once more, with the marks of the item that is open now. Of another item its first anchor is shown.
  async function renew(holder, item) {
    const pane = holder.querySelector(".reading[data-text]");
    if (!pane) return;
    const same = pane.querySelector("[name=item]")?.value === item;
    const above = pane.querySelector(".words").scrollTop;
    await show(holder, `${pane.querySelector(".reading-choice").action}?${new URLSearchParams({ pane: 1, item })}`);
    const words = holder.querySelector(".words");
    if (words && (same || !words.querySelector("mark.own"))) words.scrollTop = above;
  }

  window.reading = { show, renew };
  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(".reading[data-text]").forEach(ready));
})();
