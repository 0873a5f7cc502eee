// What had the keyboard may go: the row that was opened, the form that was saved, the button of what is over. The
// keyboard then goes to what stands nearest to its place, and never back to the beginning of the page.
const REACHED = 'a[href], button, input, textarea, [tabindex="0"], vaadin-grid';
const FIELDS = 'vaadin-radio-group, vaadin-checkbox, vaadin-select, vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-text-field';
const SOON = 120;
const LATEST = 2_000;

let byKeys = false;
let path = location.pathname;
let arrived = -LATEST;
let last;
let moved = false;

const nameOf = (element) => element.getAttribute('aria-label') || element.accessibleName || element.label || element.textContent.trim();

// an element, what stands around it, and the same of all that holds it
const placeOf = (element) => {
  const control = element?.closest(FIELDS) ?? element;
  const place = Object.assign([], { path: location.pathname, tag: control?.localName, name: control && nameOf(control) });
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
    const choice = element?.matches('vaadin-radio-group') ? element.querySelector('vaadin-radio-button[checked]') : element;
    choice?.focus({ focusVisible: true });
    return Boolean(choice?.matches(':focus-within'));
  }
  const cell = element.size ? element.shadowRoot.querySelector('#items [tabindex="0"]') : null;
  cell?.focus({ preventScroll: true, focusVisible: true });
  return Boolean(cell);
};

const inPage = () => {
  const page = document.getElementById('main');
  return page?.querySelector(':scope > vaadin-grid, vaadin-grid.t-grid') ?? within(page)[0];
};

// what was drawn again: the only one of its name where it stood, or what is in the only list of that name
const twin = (place) => {
  const home = place.find(({ at }) => there(at))?.at;
  const only = (tag, name) => {
    const alike = name && home ? [...home.querySelectorAll(tag)].filter((one) => nameOf(one) === name && one.checkVisibility()) : [];
    return alike.length === 1 ? alike[0] : undefined;
  };
  const around = () => place.map(({ at }) => !there(at) && within(only(at.localName, at.getAttribute('aria-label')))[0]).find(Boolean);
  return only(place.tag, place.name) ?? around();
};

const near = (place) => {
  arrive();
  // on another page there is no such place; what closes on the way there may have had the keyboard once more
  if (place.path !== location.pathname || performance.now() - arrived < LATEST) {
    return go(inPage());
  }
  if (go(twin(place))) {
    return true;
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

const lost = () => document.activeElement === document.body && last && (moved || !there(last[0].at));

// what is taken out and put back loses the keyboard too
const again = () => moved && there(last[0].at) && go(last[0].at);

let due;
const look = (since) => {
  clearTimeout(due);
  due = setTimeout(() => {
    // the server may have a better place, and the page may still be coming
    if (byKeys && lost() && !again() && !near(last) && performance.now() - since < LATEST) {
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
    moved = false;
  }
}, true);
const takes = ({ removedNodes }) => [...removedNodes].some((node) => node.contains(last?.[0].at));
new MutationObserver((changes) => {
  moved ||= document.activeElement === document.body && changes.some(takes);
  if (byKeys && lost()) {
    look(performance.now());
  }
}).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['hidden'] });
