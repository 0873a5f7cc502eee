// What had the keyboard may go: the row that was opened, the form that was saved, the button of what is over. The
// keyboard then goes to what stands nearest to its place, and never back to the beginning of the page.
const REACHED = 'a[href], button, input, textarea, [tabindex="0"], vaadin-grid';
const SOON = 120;
const LATEST = 2_000;

let byKeys = false;
let path = location.pathname;
let arrived = -LATEST;
let last;

// an element, what stands around it, and the same of all that holds it
const placeOf = (element) => {
  const place = Object.assign([], { path: location.pathname });
  for (let at = element; at && at !== document.body; at = at.parentElement) {
    place.push({ at, next: at.nextElementSibling, before: at.previousElementSibling });
  }
  return place;
};

const there = (element) => element?.isConnected && element.checkVisibility();

const within = (element) =>
  there(element) ? [element, ...element.querySelectorAll(REACHED)].filter((one) => one.matches(REACHED) && !one.disabled && one.tabIndex >= -1 && one.checkVisibility()) : [];

// where one reads of a grid is a row of it
const go = (element) => {
  if (element?.localName !== 'vaadin-grid') {
    element?.focus({ focusVisible: true });
    return Boolean(element);
  }
  const cell = element.size ? element.shadowRoot.querySelector('#items [tabindex="0"]') : null;
  cell?.focus({ preventScroll: true, focusVisible: true });
  return Boolean(cell);
};

const inPage = () => {
  const page = document.getElementById('main');
  return page?.querySelector(':scope > vaadin-grid, vaadin-grid.t-grid') ?? within(page)[0];
};

const near = (place) => {
  arrive();
  // on another page there is no such place; what closes on the way there may have had the keyboard once more
  if (place.path !== location.pathname || performance.now() - arrived < LATEST) {
    return go(inPage());
  }
  for (const { at, next, before } of place) {
    if (at.id === 'main' || at.querySelector?.('#main')) {
      return go(inPage());
    }
    const found = within(next)[0] ?? within(before).at(-1) ?? (there(at) ? within(at)[0] : undefined);
    if (found) {
      return go(found);
    }
  }
  return go(inPage());
};

const arrive = () => {
  if (path !== location.pathname) {
    path = location.pathname;
    arrived = performance.now();
  }
};

const lost = () => document.activeElement === document.body && last && !there(last[0].at);

let due;
const look = (since) => {
  clearTimeout(due);
  due = setTimeout(() => {
    // the server may have a better place, and the page may still be coming
    if (byKeys && lost() && !near(last) && performance.now() - since < LATEST) {
      look(since);
    }
  }, SOON);
};

const intoPage = (since) => setTimeout(() => go(inPage()) || (performance.now() - since < LATEST && intoPage(since)), SOON);

window.tandemIntoPage = () => intoPage(performance.now());
window.tandemPlaceOf = placeOf;
window.tandemNear = near;
window.addEventListener('keydown', () => (byKeys = true), true);
window.addEventListener('pointerdown', () => (byKeys = false), true);
document.addEventListener('focusin', (event) => {
  arrive();
  if (event.target instanceof Element) {
    last = placeOf(event.target);
  }
}, true);
new MutationObserver(() => lost() && byKeys && look(performance.now())).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
