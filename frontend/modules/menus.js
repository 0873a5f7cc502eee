// An entry of a menu is chosen, not selected: what Vaadin says of it as of an option, screen readers must not be told.
new MutationObserver((changes) => {
  for (const { target } of changes) {
    if (target.getAttribute('role') === 'menuitem' && target.hasAttribute('aria-selected')) {
      target.removeAttribute('aria-selected');
    }
  }
}).observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ['aria-selected'] });
