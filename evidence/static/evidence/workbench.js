// The workbench of a study: what is chosen in the outline opens in the frame; the address says what is open.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const bench = document.getElementById("bench");
  const frame = document.getElementById("bench-frame");
  const outline = document.getElementById("bench-outline");
  const form = document.getElementById("bench-form");
  const reading = document.getElementById("bench-reading");
  const leave = document.getElementById("leave-dialog");
  const nothingOpen = form.querySelector(".nothing-open");
  const choose = nothingOpen.textContent;
  const RECORD = /\/admin\/evidence\/(\w+)\/(?:(\d+)\/(?:change|delete|history)|add)\/$/;
  let open = "";
  let dirty = false;
  let next = null; // what is to be opened once the form is saved

  // Regions: side by side where there is room, one at a time where there is not.

  form.hidden = false;
  reading.hidden = reading.textContent.trim() === "";
  bench.classList.toggle("has-reading", !reading.hidden);
  const switches = bench.querySelector(".regions");
  switches.hidden = false;
  switches.querySelector("[data-region=reading]").hidden = reading.hidden;
  const placeOf = { outline, reading, form };

  function show(region) {
    bench.dataset.shown = region;
    for (const button of switches.children) button.setAttribute("aria-pressed", String(button.dataset.region === region));
  }

  function goTo(region) {
    if (placeOf[region].hidden) return;
    show(region);
    if (region === "form" && !frame.hidden) {
      frame.focus();
      firstField()?.focus();
    } else if (region === "outline") {
      const here = current() || outline.querySelector("[data-open]");
      (here.closest("details:not([open])")?.querySelector("summary") ?? here).focus(); // what is folded takes no focus
    } else (reading.querySelector(".words") || reading.querySelector("a, button"))?.focus();
  }

  switches.addEventListener("click", (event) => event.target.dataset.region && show(event.target.dataset.region));
  show("outline");

  // Opening.

  const linkTo = (key) => outline.querySelector(`[data-open="${CSS.escape(key)}"]`);
  const current = () => outline.querySelector("[aria-current]");
  const wanted = () => new URL(location.href).searchParams.get("open") || "";
  const inside = () => {
    try {
      return frame.contentDocument;
    } catch {
      return null; // a page that refuses to stand in a frame
    }
  };
  const firstField = () =>
    inside()?.querySelector(".errorlist ~ * input, .errors input, form input:not([type=hidden]):not([readonly]), form select, form textarea");

  function mark(key) {
    open = key;
    for (const link of outline.querySelectorAll("[data-open]")) {
      if (link.dataset.open === key) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  function addressOf(key) {
    const [noun, pk] = key.split("-");
    return linkTo(key)?.href || (/^\d+$/.test(pk || "") ? `/admin/evidence/${noun}/${pk}/change/` : "");
  }

  function load(key) {
    const address = addressOf(key);
    mark(address ? key : "");
    nothingOpen.hidden = Boolean(address);
    nothingOpen.textContent = choose;
    frame.hidden = !address;
    dirty = false;
    frame.contentWindow.location.replace(address || "about:blank");
    if (address) show("form");
  }

  function ask(key) {
    if (!dirty) return go(key);
    next = key;
    leave.showModal();
  }

  function go(key, push = true) {
    next = null;
    if (push && key !== wanted()) history.pushState(null, "", key ? `?open=${key}` : location.pathname);
    load(key);
  }

  outline.addEventListener("click", (event) => {
    const link = event.target.closest("[data-open]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    if (link.dataset.open === open && dirty) return goTo("form");
    document.getElementById("add-item")?.removeAttribute("open");
    ask(link.dataset.open);
  });
  window.addEventListener("popstate", () => load(wanted()));

  leave.addEventListener("click", (event) => {
    const choice = event.target.value;
    if (!choice) return;
    leave.close();
    if (choice === "leave") go(next);
    else if (choice === "save") press("_continue", "_save");
    else next = null;
  });

  // In the frame.

  function press(...names) {
    const page = inside();
    const button = names.map((name) => page?.querySelector(`.submit-row [name=${name}]`)).find(Boolean);
    button?.click();
    return Boolean(button);
  }

  frame.addEventListener("load", () => {
    const page = inside();
    if (!page) return shut();
    if (page.URL === "about:blank") return;
    const found = page.location.pathname.match(RECORD);
    if (!found) {
      if (/\/login\/$/.test(page.location.pathname)) return location.reload();
      if (/^\/admin\/evidence\/\w+\/$/.test(page.location.pathname)) return go("", false), refresh(); // deleted: its list is the outline
    }
    dirty = Boolean(page.querySelector(".errornote"));
    page.addEventListener("input", () => (dirty = true));
    page.addEventListener("change", () => (dirty = true));
    page.addEventListener("submit", () => (dirty = false), true);
    page.addEventListener("keydown", keys);
    if (dirty) return (next = null);
    if (next) return refresh().then(() => go(next));
    if (found?.[2]) follow(found[1] === "study" ? "study" : `${found[1]}-${found[2]}`);
    if (page.querySelector(".messagelist")) refresh();
    if (found?.[1] === "evidenceitem" && found[2]) window.reading?.renew(reading.querySelector(".text-here"), found[2]);
  });

  /** A page that refuses to stand in the frame: the session has ended, or the record is gone. */
  async function shut() {
    const address = addressOf(open);
    const answer = address && (await fetch(address, { headers: { Accept: "text/html" } }).catch(() => null));
    const isGone = answer && (answer.status === 404 || (answer.redirected && !/\/login\/$/.test(new URL(answer.url).pathname)));
    if (!isGone) return location.reload(); // sign in, and come back to this address
    history.replaceState(null, "", location.pathname);
    load("");
    nothingOpen.textContent = "What was to be opened here is not there any more. Choose in the outline.";
    show("form");
  }

  function follow(key) {
    if (key === open || (key === "study" && open.startsWith("study"))) return;
    history.replaceState(null, "", `?open=${key}`);
    mark(key);
  }

  async function refresh() {
    const answer = await fetch(bench.dataset.outline, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) return;
    const [above, held] = [outline.scrollTop, document.activeElement?.dataset?.open];
    outline.innerHTML = await answer.text();
    outline.scrollTop = above;
    mark(open);
    if (held) linkTo(held)?.focus({ preventScroll: true });
    prepare();
  }

  // What is taken from the text goes to the form, and what the form says of it comes back.

  for (const name of ["passage", "suggestion"]) {
    document.addEventListener(name, (event) => {
      const page = inside();
      if (!page || frame.hidden) return;
      const taken = new frame.contentWindow.CustomEvent(name, { detail: event.detail, cancelable: true });
      if (page.dispatchEvent(taken)) return;
      event.preventDefault();
      dirty = true;
    });
  }

  reading.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.ctrlKey || event.metaKey) return;
    const item = link.pathname.match(RECORD);
    if (link.dataset.pane) {
      event.preventDefault();
      window.reading.show(reading.querySelector(".text-here"), link.dataset.pane);
      for (const each of reading.querySelectorAll("[data-pane]")) each.toggleAttribute("aria-current", each === link);
    } else if (item?.[2]) {
      event.preventDefault();
      ask(`${item[1]}-${item[2]}`);
    }
  });

  // Keys.

  function prepare() {
    for (const each of outline.querySelectorAll(".js-only")) each.hidden = false;
  }

  function step(by) {
    const links = [...outline.querySelectorAll("[data-open]")].filter((link) => link.offsetParent && !link.closest(".add, .kinds"));
    const at = links.findIndex((link) => link.dataset.open === open);
    const link = links[at + by] || links[by > 0 ? 0 : links.length - 1];
    link.focus();
    ask(link.dataset.open);
  }

  const KEYS = {
    "?": () => document.getElementById("keys-dialog").showModal(),
    "[": () => step(-1),
    "]": () => step(1),
    o: () => goTo("outline"),
    t: () => goTo("reading"),
    f: () => goTo("form"),
    n: () => {
      const kinds = document.getElementById("add-item");
      if (!kinds) return;
      show("outline");
      kinds.open = true;
      kinds.querySelector("a").focus();
    },
  };

  function keys(event) {
    const page = event.target.ownerDocument;
    if ((event.ctrlKey || event.metaKey) && !event.altKey) {
      if (page === document && event.key === "s") event.preventDefault(), press("_continue", "_save");
      if (page === document && event.key === "Enter") event.preventDefault(), press("_submit", "_save");
      return;
    }
    if (event.altKey || document.querySelector("dialog[open]") || page.querySelector("dialog[open]")) return;
    if (event.key === "Escape" && page !== document && !page.querySelector(".select2-container--open")) return goTo("outline");
    if (event.target.closest("input:not([type=checkbox]):not([type=radio]), select, textarea, .select2, [contenteditable]")) return;
    if (KEYS[event.key]) event.preventDefault(), KEYS[event.key]();
  }

  document.addEventListener("keydown", keys);
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialog]");
    if (!opener) return;
    event.preventDefault();
    document.getElementById(opener.dataset.dialog).showModal();
  });
  window.addEventListener("beforeunload", (event) => dirty && event.preventDefault());

  prepare();
  if (wanted()) load(wanted());
});
