// "?" shows the shortcuts on every page, unless somebody is typing somewhere or a dialog is open.
window.addEventListener('keydown', (event) => {
  if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
    return;
  }
  const at = event.composedPath()[0];
  const typing = at instanceof HTMLElement && (at.isContentEditable || /^(input|textarea|select)$/i.test(at.tagName) && at.type !== 'checkbox');
  const help = document.querySelector('vaadin-button.t-help');
  if (!typing && help && !document.querySelector('vaadin-dialog[opened]')) {
    event.preventDefault();
    help.click();
  }
});
