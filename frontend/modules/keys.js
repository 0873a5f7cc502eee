// Keys that mean the same everywhere, and where the keyboard goes when something closes.

const within = (event, test) => event.composedPath().find((at) => at instanceof Element && test(at));
const OVER = 'vaadin-dialog, vaadin-confirm-dialog, .t-panel, vaadin-menu-bar-submenu, vaadin-menu-bar-list-box, vaadin-notification-card';

// Esc leaves a panel or a box; what was chosen in one of its fields is no reason to stay.
function keepWhatIsChosen(event) {
  const field = within(event, (at) => at.clearButtonVisible && !at.opened);
  if (field && field.closest('.t-panel, vaadin-dialog')) {
    field.clearButtonVisible = false;
    setTimeout(() => (field.clearButtonVisible = true));
  }
}

function takesTheOnlyOne(combo) {
  const one = combo.filteredItems?.length === 1;
  if (one) {
    combo._focusedIndex = 0;
  }
  return one;
}

// Enter takes the only match of what was typed, also while it is being looked for.
function takeTheOnlyMatch(event) {
  const combo = within(event, (at) => at.localName === 'vaadin-combo-box');
  if (!combo || !combo.opened || !combo.filter || combo._focusedIndex > -1) {
    return;
  }
  if (!combo.loading) {
    takesTheOnlyOne(combo);
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  const found = new MutationObserver(() => {
    if (!combo.loading) {
      found.disconnect();
      if (combo.opened && takesTheOnlyOne(combo)) {
        combo.close();
      }
    }
  });
  found.observe(combo, { attributes: true, attributeFilter: ['loading'] });
}

// Enter on a row opens it at once; cells with buttons of their own are gone into.
function openTheRow(event) {
  const cell = event.composedPath()[0];
  const grid = within(event, (at) => at.localName === 'vaadin-grid');
  if (!grid || !/^(td|tr)$/i.test(cell.localName)) {
    return;
  }
  const contents = (part) => [...part.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements());
  const find = (part, what) => contents(part).map((content) => content.querySelector(what)).find(Boolean);
  if (find(cell, 'button, vaadin-button, vaadin-menu-bar')) {
    return;
  }
  const link = find(cell, 'a[href]') ?? find(cell.closest('tr'), 'a[href]');
  if (link) {
    event.preventDefault();
    event.stopImmediatePropagation();
    link.click();
  }
}

window.addEventListener(
  'keydown',
  (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    if (event.key === 'Escape') {
      keepWhatIsChosen(event);
    } else if (event.key === 'Enter') {
      takeTheOnlyMatch(event);
      openTheRow(event);
    }
  },
  true
);

const OPEN = 'vaadin-dialog, vaadin-confirm-dialog, vaadin-popover, vaadin-combo-box, vaadin-multi-select-combo-box, vaadin-select, vaadin-date-picker, vaadin-menu-bar-submenu';

// Esc closes what is open at the side wherever the keyboard is, unless something nearer takes the key. The panel sees to
// itself, as the list does while one peeks.
window.addEventListener(
  'keydown',
  (event) => {
    const panel = event.key === 'Escape' && document.querySelector('.t-panel');
    if (!panel || [...document.querySelectorAll(OPEN)].some((one) => one.opened)) {
      return;
    }
    if (!within(event, (at) => at === panel || (at.localName === 'vaadin-grid' && panel.matches('.t-peek')) || (at.clearButtonVisible && at.value))) {
      [...panel.querySelectorAll('.t-panel-head > vaadin-button')].at(-1).click();
    }
  },
  true
);

let opener;

// What opened a panel or a box has the keyboard again when that closes, also if it was chosen from a menu.
document.addEventListener(
  'focusin',
  (event) => {
    if (event.target instanceof Element && !event.target.closest(OVER)) {
      window.tandemOpener = event.target;
      opener = window.tandemPlaceOf?.(event.target);
    }
  },
  true
);

window.tandemReturn = () => {
  if (window.tandemOpener?.isConnected && window.tandemOpener.checkVisibility()) {
    window.tandemOpener.focus({ focusVisible: true });
  } else if (opener) {
    // it is over, like the share that it ended, or left with its page, whose address changes last
    const place = opener;
    setTimeout(() => document.activeElement === document.body && window.tandemNear(place), 250);
  }
};

// "U" undoes what was just done: the message that offers it is the last thing on the page, and goes soon.
window.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 'u' || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
    return;
  }
  const at = event.composedPath()[0];
  const typing = at.isContentEditable || (/^(input|textarea|select)$/i.test(at.localName) && !/^(checkbox|radio)$/.test(at.type));
  const undo = [...document.querySelectorAll('vaadin-notification-card vaadin-button')].findLast((one) => one.textContent.trim() === 'Undo');
  // the list of one's tasks has the key itself
  if (!typing && undo && !within(event, (one) => one.matches('.t-my-tasks')) && !document.querySelector('vaadin-dialog[opened]')) {
    event.preventDefault();
    undo.click();
  }
});

window.addEventListener(
  'closed',
  (event) => {
    if (event.target instanceof Element && event.target.localName === 'vaadin-dialog') {
      setTimeout(() => (document.activeElement ?? document.body) === document.body && window.tandemReturn());
    }
  },
  true
);
