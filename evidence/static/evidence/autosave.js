// Keeps what is typed into a form of the admin, and holds the form back while nobody is signed in. Without this script a
// form is kept only when it is sent. Nothing is guessed: the whole form is looked at, so that rows, lists found by
// searching and what other scripts fill in are kept alike. Files and passwords never are.
"use strict";
window.addEventListener("load", () => {
  const seal = document.querySelector("input[name=_form][data-keep]");
  if (!seal) return;
  const form = seal.form;
  const line = form.querySelector(".kept-line");
  const LOOK_EVERY = 1000; // ms; what changed since the last look is still being typed
  const AT_THE_LATEST = 10000;
  const ASK_EVERY = 4000; // whether who was signed out is signed in again
  const KEEPALIVE_MOST = 60000; // bytes that a browser sends after its page has gone

  let asOpened = entries();
  let kept = asOpened;
  let seen = asOpened;
  let keptAt = 0;
  const filled = seal.dataset.filled === "yes"; // the page came with entries that are not saved
  let touched = filled;
  let leaving = false;
  let sending = false;
  let asking = false;
  let asked = 0;
  let away = null; // why the form cannot be sent: "out", "other"

  function entries() {
    const said = new URLSearchParams();
    const secret = new Set([...form.querySelectorAll("input[type=password]")].map((input) => input.name));
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && !secret.has(name) && !["csrfmiddlewaretoken", "_form"].includes(name)) said.append(name, value);
    }
    return said.toString();
  }

  function token(value) {
    const field = form.querySelector("input[name=csrfmiddlewaretoken]");
    if (value && field) for (const each of document.querySelectorAll("input[name=csrfmiddlewaretoken]")) each.value = value;
    return field ? field.value : "";
  }

  function body(now) {
    const sent = new URLSearchParams(now);
    sent.set("_form", seal.value);
    sent.set("csrfmiddlewaretoken", token());
    if (now === asOpened && !filled) sent.set("_as_opened", "yes");
    return sent;
  }

  // The quiet line: the time is for the eye; only what changes in kind is spoken.
  const spoken = document.createElement("span");
  const clock = document.createElement("span");
  spoken.setAttribute("role", "status");
  spoken.setAttribute("aria-live", "polite");
  line.append(spoken, clock);

  function tell(words, time = "", failed = false) {
    if (spoken.textContent !== words) spoken.textContent = words;
    clock.textContent = time && ` ${time}`;
    line.classList.toggle("failed", failed);
    line.hidden = false;
  }

  async function ask(options) {
    const answer = await fetch(seal.dataset.keep, { credentials: "same-origin", headers: { Accept: "application/json" }, ...options });
    let told = {};
    try {
      told = await answer.json();
    } catch {
      // not ours: a page of a proxy, or a refusal of the token against forgery
    }
    token(told.csrf);
    return { status: answer.status, person: told.person, sentence: told.sentence }; // no person at all: nobody of ours answered
  }

  async function send(now, keepalive = false) {
    const sent = body(now);
    let answer = await ask({ method: "POST", body: sent, keepalive: keepalive && sent.toString().length < KEEPALIVE_MOST });
    if (answer.status === 403) { // the token was changed by signing in elsewhere
      await ask({});
      answer = await ask({ method: "POST", body: body(now) });
    }
    return answer;
  }

  async function keep(keepalive = false) {
    const now = entries();
    if (leaving || now === kept || (sending && !keepalive)) return;
    sending = true;
    try {
      const answer = await send(now, keepalive);
      if (answer.person !== undefined && [200, 401, 409].includes(answer.status)) {
        kept = now;
        keptAt = Date.now();
        tell("Kept", new Date().toLocaleTimeString("en-GB"));
      } else {
        tell(`Not kept: ${answer.sentence || `the server answered ${answer.status}.`}`, "", true);
      }
      judge(answer);
    } catch {
      tell("Not kept: no connection. What you entered is still here.", "", true);
    } finally {
      sending = false;
    }
  }

  function look() {
    if (!touched || leaving) return;
    const now = entries();
    if (now !== kept && (now === seen || Date.now() - keptAt > AT_THE_LATEST)) keep();
    seen = now;
    if (away && Date.now() - asked > ASK_EVERY) probe();
  }

  // What scripts filled in before the person came is as opened; an `input` comes after its change.
  function touch(event) {
    if (!touched && !["input", "change"].includes(event.type)) asOpened = kept = seen = entries();
    touched = true;
  }

  // Who is signed in
  const alertBox = document.createElement("div");
  alertBox.className = "kept-alert";
  alertBox.setAttribute("role", "alert");

  function say(...parts) {
    const words = document.createElement("p");
    words.append(...parts);
    alertBox.replaceChildren(words);
    if (!alertBox.isConnected) form.before(alertBox);
  }

  function judge(answer) {
    if (answer.person === undefined) return;
    const was = away;
    away = String(answer.person) === seal.dataset.person ? null : answer.person === null ? "out" : "other";
    if (away === was) return;
    alertBox.classList.toggle("again", !away);
    if (away === "out") {
      const link = document.createElement("a");
      Object.assign(link, { href: seal.dataset.signIn, target: "_blank", textContent: "Sign in in a new tab" });
      say("You are signed out. ", link, ", then go on here: nothing is lost.");
    } else if (away === "other") {
      say("Somebody else is signed in in this browser now. This form is kept for who had opened it, and cannot be sent from here.");
    } else {
      say("You are signed in again: go on.");
    }
  }

  async function probe() {
    if (sending) return;
    sending = true;
    asked = Date.now();
    try {
      judge(await ask({}));
    } catch {
      // asked again at the next look
    } finally {
      sending = false;
    }
  }

  // Sending: only when the person whose form it is is signed in, with a token that is valid now
  form.addEventListener("submit", async (event) => {
    if (leaving) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    const button = event.submitter;
    try {
      judge(await ask({}));
    } catch {
      tell("Not sent: no connection. What you entered is still here.", "", true);
      return;
    } finally {
      asking = false;
    }
    if (away) {
      keep();
      alertBox.scrollIntoView({ block: "nearest" });
      return;
    }
    leaving = true;
    form.requestSubmit(button);
  });

  for (const kind of ["focusin", "pointerdown", "keydown", "input", "change", "paste", "drop"]) {
    form.addEventListener(kind, touch, { capture: true });
  }
  setInterval(look, LOOK_EVERY);
  document.addEventListener("visibilitychange", () => {
    if (!touched) return;
    if (document.visibilityState === "hidden") keep(true);
    else if (away) probe();
  });
  window.addEventListener("pagehide", () => touched && keep(true));
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) leaving = false;
  });
});
