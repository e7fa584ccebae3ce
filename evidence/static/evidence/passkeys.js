"use strict";
// Passkeys: shows what needs them only where the browser has them, and says what went wrong, in the words that the page has for it.
{
  document.addEventListener("DOMContentLoaded", () => {
    for (const form of document.querySelectorAll(".with-passkey")) {
      form.hidden = !window.PublicKeyCredential;
    }
  });

  document.addEventListener("allauth.error", (event) => {
    const place = document.querySelector(".passkey-error");
    if (!place) return;
    event.preventDefault();
    const name = event.detail.exception.name || "";
    place.textContent = place.dataset[name.charAt(0).toLowerCase() + name.slice(1)] || place.dataset.otherwise;
    place.hidden = false;
  });
}
