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
  /** What the waiting was. */
  waits: string;
  signalSentence: string;
  signals: string[];
  messageSentence: string;
  messages: { words: string; stage: string; verdict: string }[];
  answers: string[][];
}

/** Reads the page of a walk, once all of it is there. */
export async function toldByPage(page: Tab): Promise<ToldWalk> {
  await page.waitFor('.stop');
  await page.waitFor(() => {
    const pictures = [...document.querySelectorAll('.notes .told-picture')];
    return pictures.length > 0 && pictures.every((picture) => picture.querySelector('img'));
  });
  return {
    ...(await page.eval(readSentences)),
    ...(await page.eval(readLists)),
    notes: await page.eval(readNotes),
    stops: await page.eval(readStops),
  };
}

// What follows runs in the page, each by itself: it sees nothing of what stands around it here.

function readSentences() {
  const words = (selector: string) =>
    (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return {
    goal: words('.walk-goal'),
    answer: words('.walk-answer'),
    waySentence: words('#way + p'),
    planSentence: words('#plan + p'),
    seamSentence: words('#seams + p'),
    timeSentence: words('#time + p'),
    waits: words('[aria-labelledby="time"] > p.quiet'),
    signalSentence: words('#signals + p'),
    messageSentence: words('#messages + p'),
  };
}

function readLists() {
  const words = (of: Element | null) => (of?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const all = (selector: string, within: ParentNode = document) => [
    ...within.querySelectorAll<HTMLElement>(selector),
  ];
  const each = (selector: string, within?: ParentNode) => all(selector, within).map(words);
  const rows = (selector: string) => all(selector).map((row) => each('th, td, dt, dd', row));
  const groups = all('.deviation > div').map((group) => [
    words(group.querySelector('dt')),
    all('.chip', group).map((chip) => each(':scope > span', chip).join(' ')),
  ]);
  const seamOf = (seam: Element) => {
    const sides = each('.seam-names > span', seam).join(' → ');
    const kinds = each('.seam-kinds .quiet', seam).join(', ');
    const rated = each('.seam-cost > span', seam).find((said) => said.includes('of 5')) ?? '';
    const felt = words(seam.querySelector('.seam-felt > b'));
    return [sides, kinds, rated, felt].filter(Boolean).join(' | ');
  };
  return {
    figures: each('.walk-figures > li'),
    curve: rows('.curve tbody tr'),
    disputed: each('.disputed > li strong'),
    plan: Object.fromEntries(groups) as Record<string, string[]>,
    seams: all('.seams > li').map(seamOf),
    times: rows('.paces tbody tr'),
    signals: all('.signals > li').map(
      (signal) => `${words(signal.querySelector('strong'))} ${signal.dataset.state}`,
    ),
    messages: all('.messages > li').map((message) => ({
      words: words(message.querySelector('blockquote')),
      stage: words(message.querySelector('.stage-sign > span:last-child')),
      verdict: words(message.querySelector('.message-verdict')),
    })),
    answers: rows('.answers > div'),
  };
}

function readNotes() {
  const words = (of: Element | null) => (of?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return [...document.querySelectorAll('.notes > li')].map((note) => ({
    words: words(note.querySelector('.told-words')),
    severity: words(note.querySelector('.told-facts > [data-hurts]')),
    stage: words(note.querySelector('.stage-sign > span:last-child')),
    isPictured: note.querySelector('.told-picture img') !== null,
  }));
}

function readStops() {
  const words = (of: Element | null) => (of?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const all = (selector: string, within: ParentNode) => [
    ...within.querySelectorAll<HTMLElement>(selector),
  ];
  const each = (selector: string, within: ParentNode) => all(selector, within).map(words);
  const toldOf = (item: HTMLElement): string => {
    const kind = item.dataset.kind ?? '';
    if (kind === 'note') return `note ${words(item.querySelector('.told-words'))}`;
    if (kind === 'answer') return `answer ${words(item.querySelector('p'))}`;
    const rest = kind === 'signal' ? ` ${words(item.querySelector('p > .quiet'))}` : '';
    return `${kind} ${words(item.querySelector('strong') ?? item)}${rest}`;
  };
  return all('.way-stops > .stop', document).map((stop) => ({
    kind: stop.dataset.kind ?? '',
    name: words(stop.querySelector('.stop-head > strong')),
    number: words(stop.querySelector('.rail-stop')),
    border: each('.stop-border > *', stop),
    visit: words(stop.querySelector('.stop-head > .quiet')),
    bend: words(stop.querySelector('.stop-movement > [aria-hidden="true"]:last-child')),
    met: all('.chip', stop).map((chip) => each(':scope > span', chip).join(' ')),
    told: [
      ...each('.told-own .told-felt', stop).map((felt) => `felt ${felt}`),
      ...all('.told > li', stop).map(toldOf),
    ],
  }));
}
