/** WebDriver's code points for keys that have no character. */
const CODES: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F6: '\uE036',
  Meta: '\uE03D',
  '\n': '\uE007',
};

interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

function coded(key: string): string {
  const code = CODES[key] ?? key;
  if ([...code].length !== 1) throw new Error(`no key is called “${key}”`);
  return code;
}

const down = (key: string): KeyAction => ({ type: 'keyDown', value: coded(key) });
const up = (key: string): KeyAction => ({ type: 'keyUp', value: coded(key) });

/** One key after the other. */
export function typing(text: string): KeyAction[] {
  return [...text].flatMap((character) => [down(character), up(character)]);
}

/** All keys held, released in reverse. */
export function holding(keys: readonly string[]): KeyAction[] {
  return [...keys.map(down), ...[...keys].reverse().map(up)];
}
