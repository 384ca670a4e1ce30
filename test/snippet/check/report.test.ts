import { expect, it } from 'vitest';
import { type Told, toLine } from '../../../snippet/check/report.ts';

const told = (message: string): Told => ({
  ...{ rule: 'markSpace', level: 'error', where: {}, values: [], file: 'a.html', line: 2 },
  ...{ message, fix: 'Mend it.' },
});

it.each([
  ['plain words', 'plain words'],
  ['a\nb.html:1: error x\u2028c', 'a b.html:1: error x c'],
  ['\u001b[2Jgone', '\\u{1b}[2Jgone'],
  ['\u202ederised', '\\u{202e}derised'],
  ['naïve “köp” 😀', 'naïve “köp” 😀'],
])('a finding is one line that steers no terminal: %j', (message, shown) => {
  expect(toLine(told(message))).toBe(`a.html:2: error markSpace: ${shown} Mend it.`);
});
