// Choosing among the evidence without loading the page again: the same address is fetched, and what it found is put in place.
// Without this script the form is sent and the links are followed.
(() => {
  "use strict";
  const section = document.querySelector("[data-filtered]");
  if (!section) return;
  const form = section.querySelector("form");
  let asked = null;
  let shown = location.search; // a link to a place on the page is a step in the history too, but nothing new to fetch

  const addressOf = () => {
    const given = [...new FormData(form)].filter(([, value]) => value);
    return given.length ? `?${new URLSearchParams(given)}`.replaceAll("%2C", ",") : location.pathname;
  };

  // The form itself stays, so that the field in use keeps the focus; the number is a live region, which speaks when its text changes.
  const show = (fresh, { form: renew }) => {
    section.querySelector(".found-evidence").replaceWith(fresh.querySelector(".found-evidence"));
    const status = section.querySelector("[role=status]");
    status.textContent = fresh.querySelector("[role=status]").textContent;
    while (status.nextSibling) status.nextSibling.remove();
    const rest = fresh.querySelector("[role=status]");
    while (rest.nextSibling) status.parentNode.append(rest.nextSibling);
    if (renew) form.replaceChildren(...fresh.querySelector("form").childNodes);
  };

  const go = async (address, { form: renew = false, keep = true } = {}) => {
    asked?.abort();
    const mine = asked = new AbortController();
    section.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { signal: mine.signal });
      if (!answer.ok) throw new Error(answer.status);
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-filtered]");
      if (keep) history.pushState({ filtered: true }, "", address);
      show(fresh, { form: renew });
      shown = new URL(address, location).search;
    } catch (error) {
      if (error.name === "AbortError") return;
      location.assign(address); // the page itself says what is wrong
    } finally {
      if (asked === mine) section.removeAttribute("aria-busy");
    }
  };

  form.addEventListener("change", () => { if (form.checkValidity()) go(addressOf()); });
  form.addEventListener("submit", (event) => { event.preventDefault(); go(addressOf()); });
  section.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-filter]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    await go(link.getAttribute("href").replace(/#.*$/, ""), { form: true });
    section.querySelector("h2").focus();
  });
  addEventListener("popstate", () => { if (location.search !== shown) go(location.href.replace(/#.*$/, ""), { form: true, keep: false }); });
})();
