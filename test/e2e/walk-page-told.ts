import type { Tab } from '../launch/driver.ts';

/** A stop of the way, as the page draws and says it. */
export interface ToldStop {
  kind: string;
  name: string;
  /** The stage's number on the trail; empty off the page and beside the stages. */
  number: string;
  /** What is said above it: a pause, another site, another owner. */
  border: string[];
  visit: string;
  bend: string;
  met: string[];
  told: string[];
}

/** Everything a walk's page says, as its reader reads it. */
export interface ToldWalk {
  goal: string;
  answer: string;
  figures: string[];
  /** Stage by stage: name, mean, range, times said. */
  curve: string[][];
  disputed: string[];
  /** Worst first. */
  notes: { words: string; severity: string; stage: string; isPictured: boolean }[];
  waySentence: string;
  stops: ToldStop[];
  planSentence: string;
  /** `2 repeated` and what they are. */
  plan: Record<string, string[]>;
  seamSentence: string;
  seams: string[];
  timeSentence: string;
  /** Stage by stage: name, walked, active, waiting. */
  times: string[][];
  paused: string;
  signalSentence: string;
  signals: string[];
  answers: string[][];
}

/** Reads the page of a walk, once all of it is there. */
export async function toldByPage(page: Tab): Promise<ToldWalk> {
  await page.waitFor('.stop');
  await page.waitFor(() => {
    const pictures = [...document.querySelectorAll('.notes .told-picture')];
    return pictures.length > 0 && pictures.every((picture) => picture.querySelector('img'));
  });
  return page.eval(readPage);
}

/** Runs in the page, and sees nothing of what stands here. */
function readPage(): ToldWalk {
  const words = (of: Element | null | undefined) =>
    (of?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const all = (selector: string, within: ParentNode = document) => [
    ...within.querySelectorAll(selector),
  ];
  const each = (selector: string, within?: ParentNode) => all(selector, within).map(words);
  const sentence = (part: string) => words(document.querySelector(`#${part} + p`));
  const part = (id: string) => document.querySelector(`[aria-labelledby="${id}"]`) as Element;
  const chip = (of: Element) => each(':scope > span', of).join(' ');
  const toldOf = (item: Element): string => {
    const kind = (item as HTMLElement).dataset.kind ?? '';
    if (kind === 'note') return `note ${words(item.querySelector('.told-words'))}`;
    if (kind === 'answer') return `answer ${words(item.querySelector('p'))}`;
    const rest = kind === 'signal' ? ` ${words(item.querySelector('p > .quiet'))}` : '';
    return `${kind} ${words(item.querySelector('strong') ?? item)}${rest}`;
  };
  const stopOf = (stop: Element) => ({
    kind: (stop as HTMLElement).dataset.kind ?? '',
    name: words(stop.querySelector('.stop-head > strong')),
    number: words(stop.querySelector('.rail-stop')),
    border: each('.stop-border > *', stop),
    visit: words(stop.querySelector('.stop-head > .quiet')),
    bend: words(stop.querySelector('.stop-movement > [aria-hidden="true"]:last-child')),
    met: all('.chip', stop).map(chip),
    told: [
      ...each('.told-own .told-felt', stop).map((felt) => `felt ${felt}`),
      ...all('.told > li', stop).map(toldOf),
    ],
  });
  const seamOf = (seam: Element) => {
    const kinds = each('.seam-kinds .quiet', seam).join(', ');
    const rated = each('.seam-cost > span', seam).find((said) => said.includes('of 5')) ?? '';
    const felt = words(seam.querySelector('.seam-felt > b'));
    const sides = each('.seam-names > span', seam).join(' → ');
    return [sides, kinds, rated, felt].filter(Boolean).join(' | ');
  };
  return {
    goal: words(document.querySelector('.walk-goal')),
    answer: words(document.querySelector('.walk-answer')),
    figures: each('.walk-figures > li'),
    curve: all('.curve tbody tr').map((row) => each('th, td', row)),
    disputed: each('.disputed > li strong'),
    notes: all('.notes > li').map((note) => ({
      words: words(note.querySelector('.told-words')),
      severity: words(note.querySelector('.told-facts > [data-hurts]')),
      stage: words(note.querySelector('.stage-sign > span:last-child')),
      isPictured: note.querySelector('.told-picture img') !== null,
    })),
    waySentence: sentence('way'),
    stops: all('.way-stops > .stop').map(stopOf),
    planSentence: sentence('plan'),
    plan: Object.fromEntries(
      all('.deviation > div').map((group) => [
        words(group.querySelector('dt')),
        all('.chip', group).map(chip),
      ]),
    ),
    seamSentence: sentence('seams'),
    seams: all('.seams > li').map(seamOf),
    timeSentence: sentence('time'),
    times: all('.paces tbody tr').map((row) => each('th, td', row)),
    paused: words(part('time').querySelector('p.quiet')),
    signalSentence: sentence('signals'),
    signals: all('.signals > li').map(
      (signal) =>
        `${words(signal.querySelector('strong'))} ${(signal as HTMLElement).dataset.state}`,
    ),
    answers: all('.answers > div').map((answer) => each('dt, dd', answer)),
  };
}
