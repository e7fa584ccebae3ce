// What was saved in a window over a form is told to that form: a frame has no opener, so the page around it is one.
"use strict";
if (!window.opener && window.parent !== window) window.opener = window.parent;
