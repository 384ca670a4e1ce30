/** Content that a person edits in place, and the fields sites make themselves. */
export const EDITABLE = [
  '[contenteditable]:not([contenteditable="false" i])',
  '[role="textbox" i]',
  '[role="searchbox" i]',
  '[role="spinbutton" i]',
  '[role="combobox" i]:not(select)',
].join(', ');

/** Everything whose text or value comes from a person, or is worked out of it. */
export const TYPED = `input, textarea, select, output, ${EDITABLE}`;
