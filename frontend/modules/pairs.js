// The keys of possible duplicates: each button names its own. They rest while somebody types or a box is open.
const typing = (at) => at instanceof HTMLElement && (at.isContentEditable || /^(input|textarea|select)$/i.test(at.tagName));

window.addEventListener('keydown', (event) => {
  const page = document.querySelector('.t-duplicates');
  if (!page || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat || event.defaultPrevented) {
    return;
  }
  const at = event.composedPath()[0];
  if (typing(at) || document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-menu-bar-submenu[opened]')) {
    return;
  }
  const inList = at instanceof Element && at.closest('.t-pairs');
  const key = { ArrowDown: inList && 'j', ArrowUp: inList && 'k' }[event.key] ?? event.key.toLowerCase();
  const button = key && [...page.querySelectorAll('[data-key]')].find((one) => one.dataset.key === key);
  if (button && button.checkVisibility()) {
    event.preventDefault();
    if (inList) {
      page.querySelector('.t-pairs').tandemFollow = true;
    }
    button.click();
  }
});

// The keyboard follows the chosen pair through the list.
window.tandemPairs = (list) => {
  if (list.tandemWatched) {
    return;
  }
  list.tandemWatched = true;
  list.addEventListener('focusin', () => { list.tandemHas = true; });
  list.addEventListener('focusout', (event) => { list.tandemHas = !event.target.isConnected || !event.relatedTarget && document.hasFocus(); });
  new MutationObserver(() => {
    // what had it is drawn anew
    const lost = list.tandemHas && (document.activeElement === document.body || !document.activeElement);
    const chosen = (list.tandemFollow || lost) && list.querySelector('[aria-current=true]');
    if (chosen) {
      list.tandemFollow = false;
      chosen.focus({ focusVisible: true });
    }
  }).observe(list, { childList: true, subtree: true, attributeFilter: ['aria-current'] });
};

// In a narrow window the list and the pair take each other's place: the keyboard goes along.
window.tandemPairsTurned = (page) => {
  if (document.activeElement?.checkVisibility() === false) {
    const next = [...page.querySelectorAll('.t-pair-back, .t-pair[aria-current=true]')].find((one) => one.checkVisibility());
    next?.focus({ focusVisible: true });
  }
};

// Whoever comes back from a merge goes on with the pair in sight.
window.tandemPairsBack = (page) => {
  requestAnimationFrame(() => {
    const next = [...page.querySelectorAll('.t-pair[aria-current=true], .t-pair-back')].find((one) => one.checkVisibility());
    (next ?? page).focus({ focusVisible: true, preventScroll: !next });
  });
};
