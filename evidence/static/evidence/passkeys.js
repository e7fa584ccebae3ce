"use strict";
// Passkeys: shows what needs them only where the browser has them, and says in words what went wrong.
{
  const sentences = {
    NotAllowedError: "The passkey was not used: it was cancelled, took too long, or is not known here.",
    InvalidStateError: "This device holds a passkey of yours already.",
    SecurityError: "Passkeys work at the site’s own name over HTTPS, or at http://localhost.",
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const form of document.querySelectorAll(".with-passkey")) {
      form.hidden = !window.PublicKeyCredential;
    }
  });

  document.addEventListener("allauth.error", (event) => {
    const place = document.querySelector(".passkey-error");
    if (!place) return;
    event.preventDefault();
    place.textContent = sentences[event.detail.exception.name] || "The passkey could not be used. Try again, or use another way.";
    place.hidden = false;
  });
}
