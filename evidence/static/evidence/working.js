// A form whose work takes a while says so once it is sent, and is not sent twice.
"use strict";
document.addEventListener("submit", (event) => {
  const working = event.target.querySelector("[data-working]");
  if (!working) return;
  if (event.target.dataset.sent) return event.preventDefault();
  event.target.dataset.sent = "yes";
  working.replaceChildren(document.createElement("progress"), ` ${working.dataset.working}`);
});
