import { describe, expect, it } from 'vitest';
import { inline, table } from '../../../../extension/report/export/markdown.ts';
import { walkMarkdown } from '../../../../extension/report/export/walk-markdown.ts';
import { readWalk } from '../../../../extension/report/walk/walk-read.ts';
import { AFTER_JOURNEY, AFTER_NOTES, AFTER_STEPS, AFTER_WALK } from '../sample-after.ts';

const whole = { walk: AFTER_WALK, journey: AFTER_JOURNEY, steps: AFTER_STEPS, notes: AFTER_NOTES };
const written = () => walkMarkdown(readWalk({ ...whole, others: [] }, 'en'));

describe('a walk as text', () => {
  it('begins with its name and its answer', () => {
    const [title, answer] = written().split('\n\n');
    expect(title).toMatch(/^# Maja · Rainy day on a budget · /);
    expect(answer).toBe('**2 of 7 touchpoints hurt**');
  });

  it('has every part of the page', () => {
    expect(written().match(/^## .*$/gm)).toEqual([
      '## Feeling along the way',
      '## Notes, worst first',
      '## The way it went',
      '## Planned and walked',
      '## Seams',
      '## Friction detected',
      '## Messages',
      '## Answers',
    ]);
  });

  it('tells the way stop by stop, without what was taken out', () => {
    const text = written();
    expect(text.match(/^1\. /gm)).toHaveLength(12);
    expect(text).not.toContain('Wrong tab');
    expect(text).toMatch(/^1\. \*\*How to wax a coat\*\* .*Sidetrack/m);
  });

  it('tells answers in the words they were chosen by, the seam they are about too', () => {
    const text = written();
    expect(text).toContain(
      '- How did the passage here feel? (pay.example → Phone call) 2 of 5 · They did not know',
    );
    expect(text).toMatch(/^\| .*Called to ask where it is \|.*Passage rated 2 of 5 \|$/m);
    expect(text).toContain('Never arrived at shop.example/thanks');
    expect(text).toContain('Came to all it was for: Purchase, Advocacy');
  });
});

describe('what anybody wrote', () => {
  it.each([
    ['# not a title', '\\# not a title'],
    ['- not a list', '\\- not a list'],
    ['1. not a list', '1\\. not a list'],
    ['a | b', 'a \\| b'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['[link](javascript:1)', '\\[link\\](javascript:1)'],
    ['two\nlines', 'two lines'],
    ['R&D', 'R&amp;D'],
  ])('%j is plain words', (words, plain) => {
    expect(inline(words)).toBe(plain);
  });

  it('breaks no table', () => {
    expect(table(['a'], [['x | y\nz'], ['-2']])).toBe('| a |\n|---|\n| x \\| y z |\n| -2 |');
  });
});
