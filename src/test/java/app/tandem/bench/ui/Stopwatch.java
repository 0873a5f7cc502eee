package app.tandem.bench.ui;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures inside the page, from what a person does until the frame is painted that shows the answer, and counts what
 * travelled meanwhile.
 */
final class Stopwatch {

    /** Put into every page; a measurement outlives the change from one page to the next. */
    static final String SCRIPT = """
            (() => {
              const KEY = 'tandem-bench';
              const now = () => performance.timeOrigin + performance.now();
              const cut = (box, inside) => box.height > 0 && box.bottom > inside.top && box.top < inside.bottom;
              const grid = () => document.querySelector('vaadin-grid.t-grid');
              const visible = () => {
                const table = grid()?.shadowRoot?.querySelector('#table');
                if (!table) { return []; }
                const head = table.querySelector('#header').getBoundingClientRect();
                const box = table.getBoundingClientRect();
                return [...table.querySelectorAll('#items tr')]
                  .filter(row => !row.hidden && cut(row.getBoundingClientRect(), {top: head.bottom, bottom: box.bottom}))
                  .sort((one, other) => one.index - other.index);
              };
              const name = row => {
                const slot = [...row.querySelectorAll('slot')].find(one => one.assignedElements()[0]?.querySelector('.t-name-link'));
                return slot?.assignedElements()[0].querySelector('.t-name-link').textContent ?? '';
              };
              const bench = window.tandemBench = {
                result: 0,
                rows: () => {
                  const rows = visible();
                  return rows.length > 0 && rows.every(row => !row.hasAttribute('loading') && name(row) !== '');
                },
                rowsFrom: first => bench.rows() && visible()[0].index >= first,
                found: (text, before) => bench.rows() && bench.count() !== before
                  && name(visible()[0]).toLowerCase().includes(text),
                count: () => document.querySelector('.t-count')?.textContent ?? '',
                last: () => visible().at(-1).index >= grid().size - 2 * visible().length,
                screen: () => {
                  const table = grid().shadowRoot.querySelector('#table');
                  const first = visible()[0].index;
                  const step = visible().length - 2;
                  bench.begin('tandemBench.rowsFrom(' + (first + step) + ')');
                  table.scrollTop += visible()[0].getBoundingClientRect().height * step;
                },
                panel: () => {
                  const panel = document.querySelector('.t-panel');
                  const box = panel?.getBoundingClientRect();
                  return box !== undefined && box.width > 0 && box.right <= innerWidth + 1
                    && getComputedStyle(panel).visibility === 'visible' && panel.contains(document.activeElement)
                    && /\\d contacts/.test(panel.textContent);
                },
                preview: () => /will (no longer )?be shared/i.test(document.querySelector('.t-consequences')?.textContent ?? ''),
                toast: () => [...document.querySelectorAll('vaadin-notification-card.done')]
                  .some(card => /shared/.test(card.textContent) && card.getBoundingClientRect().height > 0),
                arm: (event, until) => {
                  bench.result = 0;
                  const heard = at => bench.begin(until, performance.timeOrigin + at.timeStamp);
                  window.addEventListener(event, heard, {capture: true, once: event !== 'keydown'});
                  bench.disarm = () => window.removeEventListener(event, heard, {capture: true});
                },
                begin: (until, start = now()) => {
                  bench.result = 0;
                  const running = sessionStorage.getItem(KEY);
                  sessionStorage.setItem(KEY, JSON.stringify({until, start}));
                  if (!running) { bench.look(); }
                },
                look: () => {
                  const order = JSON.parse(sessionStorage.getItem(KEY));
                  if (!order) { return; }
                  if (!new Function('return ' + order.until)()) {
                    requestAnimationFrame(bench.look);
                    return;
                  }
                  requestAnimationFrame(() => {
                    const painted = new MessageChannel();
                    painted.port1.onmessage = () => {
                      sessionStorage.removeItem(KEY);
                      bench.disarm?.();
                      bench.result = now() - order.start;
                    };
                    painted.port2.postMessage(0);
                  });
                }
              };
              if (window === window.top && document.location.protocol === 'http:') { bench.look(); }
            })()""";

    private static final int SETTLING = 150;

    private final Page page;
    private final List<Request> finished = new ArrayList<>();

    Stopwatch(Page page) {
        this.page = page;
        page.onRequestFinished(finished::add);
    }

    /** From the last event of this kind that the work causes until the condition holds and is painted. */
    Sample measure(String event, String until, Runnable work) {
        page.evaluate("([event, until]) => tandemBench.arm(event, until)", List.of(event, until));
        return measured(work);
    }

    /** The work itself begins the measurement by {@code tandemBench.begin}. */
    Sample measured(Runnable work) {
        finished.clear();
        work.run();
        var result = page.waitForFunction(
                "() => window.tandemBench?.result", null, new Page.WaitForFunctionOptions().setPollingInterval(50));
        page.waitForTimeout(SETTLING);
        return Sample.of(((Number) result.jsonValue()).doubleValue(), List.copyOf(finished));
    }
}
