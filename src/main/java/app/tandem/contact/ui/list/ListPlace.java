package app.tandem.contact.ui.list;

import com.vaadin.flow.component.Component;

/** The first visible row when the list was left: known to the browser alone, which is not asked during scrolling. */
final class ListPlace {

    private static final String FOLLOW = """
            const grid = this;
            const before = $0 ? window.tandemPlace : 0;
            window.tandemPlace = 0;
            const table = grid.shadowRoot.querySelector('#table');
            const remember = () => {
              const head = table.querySelector('thead').getBoundingClientRect().bottom;
              const first = [...table.querySelectorAll('tbody#items > tr:not([hidden])')]
                .filter(row => row.getBoundingClientRect().bottom > head + 4)
                .reduce((best, row) => Math.min(best, Number(row.getAttribute('aria-rowindex')) - 2), Infinity);
              window.tandemPlace = Number.isFinite(first) ? Math.max(0, first) : 0;
            };
            let pause;
            const soon = () => {
              clearTimeout(pause);
              pause = setTimeout(() => grid.isConnected && remember(), 150);
            };
            const follow = () => {
              table.addEventListener('scroll', soon, {passive: true});
              // whoever leaves clicks or presses a key just before
              ['click', 'keydown'].forEach(act => grid.addEventListener(act, remember, {capture: true}));
            };
            const started = performance.now();
            const back = () => {
              if (!grid.isConnected) {
                return;
              }
              if (grid.size > before && grid.clientHeight) {
                grid.scrollToIndex(before);
                window.tandemPlace = before;
                follow();
              } else if (performance.now() - started < 5000) {
                requestAnimationFrame(back);
              } else {
                follow();
              }
            };
            if (before) {
              back();
            } else {
              follow();
            }""";

    private ListPlace() {}

    /** Restores the position if this is the list that was left, then follows the grid. */
    static void follow(Component grid, boolean back) {
        grid.getElement().executeJs(FOLLOW, back);
    }
}
