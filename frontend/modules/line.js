// Keeps the filters in one line: what finds no room is in "More" alone, from the right, what is not set first;
// "More" says how many of those in it are set. In a narrow place the style sheet lets the line wrap instead.
const set = (part) => part.classList.contains('t-chip');

const fit = (row) => {
  const parts = [...row.querySelectorAll(':scope > .t-part')];
  parts.forEach((part) => part.removeAttribute('data-out'));
  if (getComputedStyle(row).flexWrap === 'nowrap') {
    const last = [...parts.filter((part) => !set(part)).reverse(), ...parts.filter(set).reverse()];
    for (const part of last) {
      if (row.scrollWidth <= row.clientWidth) {
        break;
      }
      part.setAttribute('data-out', '');
    }
  }
  const count = row.querySelector('.t-more-n');
  const out = parts.filter((part) => set(part) && part.hasAttribute('data-out')).length;
  if (count && count.textContent !== (out ? String(out) : '')) {
    count.textContent = out ? String(out) : '';
  }
};

window.tandemLine = (row) => {
  if (!row.tandemLine) {
    row.tandemLine = true;
    new ResizeObserver(() => fit(row)).observe(row);
    new MutationObserver(() => fit(row)).observe(row, { childList: true, subtree: true, characterData: true, attributeFilter: ['class', 'hidden'] });
  }
  fit(row);
};
