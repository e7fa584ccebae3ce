// The regimen builder: sends what is typed to the server, which computes it, and shows what comes back.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const panel = document.getElementById("regimen-computed");
  const form = document.getElementById("doseregimen_form");
  if (!panel || !form) return;
  const slug = document.getElementById("id_slug");
  const isNew = panel.dataset.regimen === "";
  if (isNew && document.activeElement === slug) document.getElementById("id_steps-0-low")?.focus(); // the address follows by itself
  let ownSlug = "";
  let waiting = null;
  let asked = 0;
  const part = (name) => panel.querySelector(`[data-part="${name}"]`);

  function element(tag, text, attributes = {}) {
    const made = document.createElement(tag);
    made.textContent = text;
    Object.assign(made, attributes);
    return made;
  }

  async function compute() {
    const number = (asked += 1);
    const sent = new FormData(form);
    sent.set("regimen", panel.dataset.regimen);
    const answer = await fetch(panel.dataset.address, { method: "POST", body: sent, headers: { Accept: "application/json" } });
    if (!answer.ok || answer.redirected || number !== asked) return;
    show(await answer.json());
  }

  function show(found) {
    panel.hidden = !found.label && !found.errors.length;
    part("label").textContent = found.label;
    part("picture").innerHTML = found.picture; // made by the server from numbers
    part("totals").replaceChildren(
      ...found.totals.map(([name, value]) => {
        const row = document.createElement("tr");
        row.append(element("th", name, { scope: "row" }), element("td", value));
        return row;
      }),
    );
    part("warnings").replaceChildren(...found.warnings.map((each) => element("li", `⚠︎ ${each}`)));
    part("errors").replaceChildren(
      ...found.errors.map((each) => {
        const row = document.createElement("li");
        if (each.field) row.append(element("a", each.where, { href: `#id_${each.field}` }), `: ${each.sentence}`);
        else row.textContent = `${each.where}: ${each.sentence}`;
        return row;
      }),
    );
    showTwin(found.twin);
    if (isNew && slug && (slug.value === "" || slug.value === ownSlug)) slug.value = ownSlug = found.slug;
  }

  function showTwin(twin) {
    const place = part("twin");
    place.hidden = !twin;
    if (!twin) return place.replaceChildren();
    const link = element("a", "Use this one", { href: twin.address, className: "button" });
    link.addEventListener("click", (event) => {
      const chooser = document.getElementsByName("_popup").length ? window.opener || window.parent : null;
      if (!chooser || chooser === window) return;
      event.preventDefault();
      chooser.dismissAddRelatedObjectPopup(window, String(twin.pk), twin.label);
    });
    place.replaceChildren(element("span", `This regimen is there already: ${twin.label}. `), link);
  }

  function later() {
    clearTimeout(waiting);
    waiting = setTimeout(compute, 250);
  }

  form.addEventListener("input", (event) => event.target.name?.startsWith("steps-") && later());
  form.addEventListener("change", (event) => event.target.name?.startsWith("steps-") && later());
  document.addEventListener("formset:added", later);
  document.addEventListener("formset:removed", later);
  part("errors").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    document.getElementById(link.getAttribute("href").slice(1))?.focus();
  });
  compute();
});
