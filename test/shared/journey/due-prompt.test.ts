import { describe, expect, it } from 'vitest';
import {
  duePrompt,
  promptAtEnd,
  SKIPS_BEFORE_QUIET,
  waitingPrompts,
} from '../../../shared/journey/due-prompt.ts';
import { PROMPT_CARDS, type PromptCardId } from '../../../shared/journey/prompts.ts';
import type { Step } from '../../../shared/journey/records.ts';
import { asked, at, BEGUN, due, five, NOBODY, plan, SHOP, said, skip } from './asked-walk.ts';
import { felt, MINUTE, message, moment, sampleNote } from './sample-walk.ts';

describe('a card comes', () => {
  it.each<[string, Step[], string | null]>([
    ['never before the first page', [felt(0, 1)], null],
    ['first of all for where the customer came from', [at(0, '/', 'before')], 'contact'],
    ['once for each page', [at(0, '/', 'before'), said(0.1, 'contact')], null],
    [
      'when a stage is entered',
      [at(0, '/', 'before'), said(0.1, 'contact'), at(1, '/a', 'before')],
      'stage',
    ],
    ['for the pages of a stage, from the second on', [...BEGUN, at(2, '/b', 'before')], 'pages'],
    [
      'for what one needed to know',
      [
        ...BEGUN,
        at(2, '/b', 'before'),
        said(2.1, 'wiser', { stage: 'before' }),
        at(3, '/c', 'before'),
      ],
      'need',
    ],
    ['after another site', [...BEGUN, at(2, 'https://pay.example/', 'before')], 'seam'],
    ['after a moment off the page', [...BEGUN, moment(2 * MINUTE, { stage: 'before' })], 'seam'],
    [
      'back on the page after it',
      [...BEGUN, moment(2 * MINUTE), said(2.1, 'seamless'), at(3, '/c', 'before')],
      'seam',
    ],
    ['not for a message alone', [...BEGUN, message(2 * MINUTE)], null],
    ['for a page of no stage, about the page', [...BEGUN, at(2, '/x', null)], 'need'],
  ])('%s', (_when, steps, expected) => {
    expect(due(steps)).toBe(expected);
  });

  it('not twice about one page', () => {
    const asked = said(2.1, 'need', { address: `${SHOP}/b` });
    const steps = [
      ...BEGUN,
      at(2, '/b', null),
      asked,
      at(3, '/c', null),
      skip(3.1, 'need', { address: `${SHOP}/c` }),
    ];
    expect(due([...steps, at(4, '/b', null)])).toBe(null);
    expect(due([...steps, at(4, '/d', null)])).toBe('need');
  });

  it('about what was not said again, where it shall not come', () => {
    expect(due([at(0, '/', 'before')], ['contact'])).toBe('stage');
    expect(
      due(
        [at(0, '/', 'before')],
        PROMPT_CARDS.map(({ id }) => id),
      ),
    ).toBe(null);
  });

  it(`no more about pages after ${SKIPS_BEFORE_QUIET} were skipped in a row, but about a new stage`, () => {
    const skips = (count: number) =>
      Array.from({ length: count }, (_, index) => [
        at(10 + index, `/p${index}`, null),
        skip(10.1 + index, 'need', { address: `${SHOP}/p${index}` }),
      ]).flat();
    const next = at(20, '/next', null);
    expect(due([...BEGUN, ...skips(SKIPS_BEFORE_QUIET - 1), next])).toBe('need');
    expect(due([...BEGUN, ...skips(SKIPS_BEFORE_QUIET), next])).toBe(null);
    expect(due([...BEGUN, ...skips(SKIPS_BEFORE_QUIET), at(20, '/buy', 'during')])).toBe('stage');
  });
});

describe('what the start of a walk has said', () => {
  const first = [at(0, '/', 'before')];
  it.each([
    ['its channel', { channel: 'instagram' }],
    ['how the customer makes contact', { channel: '', charter: { entry: 'search' } }],
  ] as const)('is not asked again: %s', (_what, walk) => {
    expect(duePrompt(plan, { ...NOBODY, ...walk }, first, new Set())?.card.id).toBe('stage');
    expect(duePrompt(plan, NOBODY, first, new Set())?.card.id).toBe('contact');
  });
});

describe('a question that was asked', () => {
  const need = (minute: number, path: string) => [
    at(minute, path, null),
    asked(minute, 'need', { address: SHOP + path }),
  ];
  const waiting = (steps: Step[], quiet: PromptCardId[] = []) =>
    waitingPrompts(steps, new Set(quiet)).map(({ key }) => key);

  it('stays the one for its place, whatever else could be asked there by then', () => {
    const steps = [...BEGUN, ...need(2, '/x')];
    steps.push(at(3, '/y', 'during'), asked(3, 'need', { stage: 'during' }));
    expect(due(steps)).toBe('need');
    expect(due(steps, ['need'])).toBe(null);
  });

  it('waits when the walker goes on, and is not asked again where it was', () => {
    const steps = [...BEGUN, ...need(2, '/x'), at(3, '/y', null)];
    expect(waiting(steps)).toEqual([`need@${steps[4]?.id}`]);
    expect(due(steps)).toBe('need');
    expect(due([...steps, said(3.1, 'need', { address: `${SHOP}/y` }), at(4, '/x', null)])).toBe(
      null,
    );
  });

  it('waits no more once it is answered, skipped, or not wanted', () => {
    const steps = [...BEGUN, ...need(2, '/x'), ...need(3, '/y')];
    expect(waiting(steps)).toHaveLength(2);
    expect(waiting(steps, ['need'])).toEqual([]);
    const later = { saidAt: 9 * MINUTE, address: `${SHOP}/x` };
    expect(waiting([...steps, said(2, 'need', later)])).toEqual([`need@${steps[6]?.id}`]);
    expect(waiting([...steps, skip(2.5)])).toEqual([`need@${steps[6]?.id}`]);
  });

  it('waits once, though two panels asked', () => {
    expect(waiting([...BEGUN, ...need(2, '/x'), asked(2, 'need')])).toHaveLength(1);
  });

  it('counts as unanswered for how much is asked further on, also where it is answered later', () => {
    const gone = ['/a', '/b', '/c'].flatMap((path, index) => need(10 + index, path));
    const next = at(20, '/next', null);
    expect(due([...BEGUN, ...gone, next])).toBe(null);
    const answered = gone.map((step) =>
      step.kind === 'answer' ? { ...step, skipped: false, waits: undefined, saidAt: 30 } : step,
    ) as Step[];
    expect(due([...BEGUN, ...answered, next])).toBe(null);
    expect(due([...BEGUN, ...gone.slice(2), next])).toBe('need');
  });
});

describe('after the purchase', () => {
  const bought = (of: string, ...asked: string[]) => {
    const steps: Step[] = [at(0, '/', of), said(0.1, 'contact')];
    asked.forEach((question, index) => {
      steps.push(at(index + 1, `/${index}`, of), said(index + 1.1, question, { stage: of }));
    });
    return [...steps, at(20, '/now', of)];
  };

  it('it is asked what was received, how it is, and at last what makes one recommend it', () => {
    expect(due(bought('after', 'motivation'))).toBe('kept');
    expect(due(bought('after', 'motivation', 'confirmed'))).toBe('after');
    expect(due(bought('after', 'motivation', 'confirmed', 'works'))).toBe('told');
  });

  it('in two stages the last one alone asks about recommending', () => {
    const asked = ['motivation', 'confirmed', 'works'];
    expect(due(bought('retention', ...asked), [], five)).toBe('pages');
    expect(due(bought('advocacy', ...asked), [], five)).toBe('told');
  });

  it('nothing of it is asked before', () => {
    expect(due(bought('during', 'motivation'))).toBe('pages');
  });
});

describe('at the end', () => {
  const ask = (notes = [] as ReturnType<typeof sampleNote>[], steps: Step[] = []) =>
    promptAtEnd([at(0, '/', 'before'), ...steps], notes, new Set())?.card.id ?? null;

  it('a walk without a note is asked where it was hardest, once', () => {
    expect(ask()).toBe('silent');
    expect(ask([sampleNote()])).toBe(null);
    expect(ask([], [skip(1, 'hardest')])).toBe(null);
  });
});
