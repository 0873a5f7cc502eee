// Tells the server, at most once a minute, that a person is there: whoever does nothing for long is signed out, and
// somebody who writes a long note does much that the server would not hear of.
const MINUTE = 60_000;
let told = performance.now();
function act(event) {
  if (event.isTrusted && performance.now() - told > MINUTE) {
    const page = document.querySelector('vaadin-app-layout');
    if (page) {
      told = performance.now();
      page.dispatchEvent(new CustomEvent('t-present'));
    }
  }
}
for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart']) {
  window.addEventListener(kind, act, { capture: true, passive: true });
}
