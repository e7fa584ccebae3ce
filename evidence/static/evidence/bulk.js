"use strict";

// How far a long import is: asked twice a second; when it has ended, the page is loaded anew and tells what came.
(() => {
  const section = document.querySelector("[data-progress]");
  if (!section) return;
  const bar = section.querySelector("progress");
  const rows = section.querySelector(".rows");

  async function ask() {
    try {
      const answer = await fetch(section.dataset.progress, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const now = await answer.json();
      if (!now.running) {
        window.location.reload();
        return;
      }
      if (now.total) {
        bar.max = now.total;
        bar.value = now.done;
        rows.textContent = `${now.done} of ${now.total} rows`;
      }
      window.setTimeout(ask, 500);
    } catch {
      window.setTimeout(ask, 3000); // the server may be away for a moment
    }
  }

  window.setTimeout(ask, 300);
})();
