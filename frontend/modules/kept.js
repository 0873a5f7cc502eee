// Keeps what somebody is typing when their session ends: in this tab only, for the same person and page only, until
// they sign out. When they are back the boxes hold it again; a form that is closed gets it when it is opened.
const KEY = 'tandem.kept';
const HOURS = 12;
const TEXT = 'vaadin-text-field, vaadin-text-area, vaadin-email-field, vaadin-number-field, vaadin-date-picker, vaadin-select';
const FIELDS = TEXT + ', vaadin-checkbox';
const FORMS = '.t-note-form, .t-task-form, .t-fields, vaadin-dialog, form, [data-kept]';

const typedIn = new WeakSet();
const last = new WeakMap();
let waiting = [];
let place = '';

const person = () => document.querySelector('[data-person]')?.dataset.person ?? '';

const read = () => {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
};

const write = (kept) => {
  try {
    if (Object.keys(kept.pages ?? {}).length) {
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } else {
      sessionStorage.removeItem(KEY);
    }
  } catch {
    // a full or forbidden store keeps nothing
  }
};

const words = (element) => element?.getAttribute('aria-label') || element?.headerTitle || element?.getAttribute('header-title') || '';
const formOf = (field) => field.closest(FORMS);
const titleOf = (field) => words(formOf(field)) || words(field.closest('vaadin-dialog')) || field.closest('.t-section')?.querySelector('h2, h3')?.textContent || '';
const nameOf = (field) => [field.localName, titleOf(field), field.label || field.accessibleName || words(field)].join('|');
const valueOf = (field) => (field.localName === 'vaadin-checkbox' ? field.checked : field.value);

// of several fields that are called alike each has its number
const named = () => {
  const seen = new Map();
  return [...document.querySelectorAll(FIELDS)]
    .filter((field) => formOf(field) && field.type !== 'password')
    .map((field) => {
      const name = nameOf(field);
      const number = seen.get(name) ?? 0;
      seen.set(name, number + 1);
      return { name: name + '|' + number, field };
    });
};

const keep = () => {
  const who = person();
  if (!who) {
    return;
  }
  const now = named()
    .filter(({ field }) => typedIn.has(field) && valueOf(field))
    .map(({ name, field }) => ({ name, form: titleOf(field), value: valueOf(field) }));
  const all = [...now, ...waiting.filter((one) => !now.some(({ name }) => name === one.name))];
  const kept = read();
  const pages = kept.person === who ? kept.pages : {};
  delete pages[location.pathname];
  if (all.length) {
    pages[location.pathname] = { at: Date.now(), fields: all };
  }
  write({ person: who, pages });
};

const say = (text) => {
  document.querySelector('.t-kept')?.remove();
  if (text) {
    const bar = document.createElement('div');
    bar.className = 't-kept';
    bar.setAttribute('role', 'status');
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', () => {
      waiting = [];
      say('');
    });
    bar.append(Object.assign(document.createElement('span'), { textContent: text }), close);
    document.body.append(bar);
  }
};

const tell = (restored) => {
  const forms = [...new Set(waiting.map(({ form }) => form).filter(Boolean))];
  if (forms.length) {
    say('What you typed is kept. Open “' + forms.join('” or “') + '” again to continue.');
  } else if (restored) {
    say('What you typed is here again. It is not saved yet.');
  }
};

const putBack = () => {
  const address = new URLSearchParams(location.search);
  if (address.has('signed-out') || address.has('deactivated')) {
    write({});
    return;
  }
  const who = person();
  if (!who) {
    return;
  }
  if (place !== location.pathname) {
    place = location.pathname;
    const kept = read();
    if (kept.person && kept.person !== who) {
      write({});
    }
    const page = kept.person === who ? kept.pages?.[place] : undefined;
    waiting = page && Date.now() - page.at < HOURS * 3_600_000 ? page.fields : [];
    if (page) {
      delete kept.pages[place];
      write(kept);
    }
  }
  if (!waiting.length) {
    return;
  }
  const fields = new Map(named().map(({ name, field }) => [name, field]));
  const before = waiting.length;
  waiting = waiting.filter(({ name, value }) => {
    const field = fields.get(name);
    if (!field || field.disabled || field.readonly) {
      return true;
    }
    field[field.localName === 'vaadin-checkbox' ? 'checked' : 'value'] = value;
    typedIn.add(field);
    field.dispatchEvent(new CustomEvent('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new CustomEvent('change', { bubbles: true, composed: true }));
    return false;
  });
  if (waiting.length < before || !document.querySelector('.t-kept')) {
    tell(waiting.length < before);
  }
};

const typed = (event) => {
  const field = event.composedPath().find((one) => one instanceof Element && one.matches(FIELDS));
  if (field && event.isTrusted) {
    typedIn.add(field);
  }
  if (field && event.type === 'input') {
    // the field itself hears of it later
    last.set(field, event.composedPath()[0].value ?? field.value);
  }
};

// The server empties a form once it has taken what was sent; what was typed on meanwhile is the next thing to send.
window.tandemTypedSince = (field, sent) => {
  const now = last.get(field) ?? sent;
  last.delete(field);
  const put = now !== sent && Boolean(now);
  if (put) {
    field.value = now.startsWith(sent) ? now.slice(sent.length) : now;
    last.set(field, field.value);
    field.dispatchEvent(new CustomEvent('change', { bubbles: true, composed: true }));
  }
  return put;
};

document.addEventListener('input', typed, true);
document.addEventListener('change', typed, true);
window.addEventListener('pagehide', keep);
document.addEventListener('visibilitychange', () => document.hidden && keep());

let due = false;
const soon = () => {
  if (!due) {
    due = true;
    // after what the server says of the new fields has arrived in them
    setTimeout(() => {
      due = false;
      putBack();
    }, 100);
  }
};
// the address changes after the page
window.addEventListener('vaadin-navigated', soon);
window.addEventListener('popstate', soon);
new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
soon();
