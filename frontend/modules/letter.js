// Puts a text where the caret of a field was last, in place of what was selected, as if it had been typed: it can be
// taken back with Ctrl+Z.
window.tandemInsert = (field, text) => {
  const input = field.inputElement;
  const start = input.selectionStart ?? input.value.length;
  const end = input.selectionEnd ?? start;
  input.focus();
  input.setSelectionRange(start, end);
  if (!document.execCommand('insertText', false, text)) {
    input.setRangeText(text, start, end, 'end');
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
};
