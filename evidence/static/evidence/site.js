// Small comforts; every page works without them. “/” goes to the search field; the theme can be switched and is remembered.
(() => {
  "use strict";
  const root = document.documentElement;
  const kept = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  const keep = (theme) => { try { localStorage.setItem("theme", theme); } catch { /* private window: lasts for this page */ } };
  if (kept()) root.dataset.theme = kept();

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = document.querySelector("[data-focus]");
    if (field) { event.preventDefault(); field.focus(); field.select(); }
  });

  document.addEventListener("DOMContentLoaded", () => {
    const printer = document.querySelector("[data-print]");
    if (printer) { printer.hidden = false; printer.addEventListener("click", () => print()); }
    const button = document.querySelector("[data-theme-switch]");
    if (!button) return;
    const dark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    const name = () => { button.textContent = dark() ? button.dataset.light : button.dataset.dark; };
    button.addEventListener("click", () => { root.dataset.theme = dark() ? "light" : "dark"; keep(root.dataset.theme); name(); });
    name();
    button.hidden = false;
  });

  // What is folded is printed too.
  addEventListener("beforeprint", () => document.querySelectorAll("details:not([open])").forEach((each) => { each.open = true; each.dataset.folded = ""; }));
  addEventListener("afterprint", () => document.querySelectorAll("details[data-folded]").forEach((each) => { each.open = false; delete each.dataset.folded; }));
})();
