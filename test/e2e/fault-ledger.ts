import type { Note, Step } from '../../shared/journey/records.ts';

/** What the database holds at one moment. */
export interface Rows {
  steps: Step[];
  notes: Note[];
}

/** How the walk ended, in lines for a person; all empty where nothing is lost and nothing doubled. */
export interface Verdict {
  /** Was stored once, or was said to be saved, and is gone. */
  lost: string[];
  /** Is there more often than it was done. */
  doubled: string[];
  /** Was done in full view, nobody ever said that it was stored, and it is not. */
  missing: string[];
}

interface Deed {
  /** How often the walker did it for certain. */
  done: number;
  /** How often more it may have been done: the page was left before anybody could see. */
  maybe: number;
  /** How often the browser died before it was stored: it may be gone. */
  cut: number;
}

interface Written {
  /** All that was typed. */
  text: string;
  /** The longest beginning of it that was stored, or said to be saved. */
  told: string;
  /** False where the browser died while it was written. */
  isOwed: boolean;
}

const PAGE = 'page';
const CLICK = 'click';
const SEEN = 'seen';

/** Views of a page, what was seen in them, and clicks, by the page's path: a walk along the chain comes to each page once. */
function nameOf(step: Step): string | undefined {
  const { pathname } = new URL(step.address);
  if (step.kind === 'page') return `${PAGE} ${pathname}`;
  if (step.kind !== 'touchpoint') return undefined;
  if (step.action === 'clicked') return `${CLICK} ${pathname}`;
  return step.action === 'seen' ? `${SEEN} ${pathname} ${step.touchpoint}` : undefined;
}

function countedBy<Item>(items: readonly Item[], name: (item: Item) => string | undefined) {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = name(item);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const beginsWithNumber = ({ text }: Note) => /^Note \d+:/.exec(text)?.[0];

/** What the walker did and what was acknowledged of it, kept by the test alone and compared with the database. */
export class Ledger {
  readonly #deeds = new Map<string, Deed>();
  readonly #notes = new Map<string, Written>();
  /** Ids of the steps that were seen stored, and what they are. */
  readonly #stored = new Map<string, string>();
  #numbers = 0;
  /** The page that was come to last, until it is seen. */
  #unseen: number | null = null;

  #deed(name: string): Deed {
    const deed = this.#deeds.get(name) ?? { done: 0, maybe: 0, cut: 0 };
    this.#deeds.set(name, deed);
    return deed;
  }

  /** The walker came to a page; whether it was there for long enough to be a view is not known yet. */
  came(page: number): void {
    this.#unseen = page;
    this.#deed(`${PAGE} /chain/${page}`).maybe += 1;
  }

  /** And saw it whole. Saying so again says nothing more. */
  saw(page: number): void {
    if (this.#unseen !== page) return;
    this.#unseen = null;
    const deed = this.#deed(`${PAGE} /chain/${page}`);
    deed.maybe -= 1;
    deed.done += 1;
  }

  /** The link to the next page was clicked. */
  clicked(page: number, certainty: 'done' | 'maybe' = 'done'): void {
    this.#deed(`${CLICK} /chain/${page}`)[certainty] += 1;
  }

  /** A new note's name, with which its text begins. */
  beginNote(): string {
    this.#numbers += 1;
    return `Note ${this.#numbers}:`;
  }

  typed(name: string, text: string): void {
    const { told = '', isOwed = true } = this.#notes.get(name) ?? {};
    this.#notes.set(name, { text, told, isOwed });
  }

  /** The card said that all of it is saved. */
  saidSaved(name: string): void {
    const note = this.#notes.get(name);
    if (note) note.told = note.text;
  }

  /** What is stored now is acknowledged. */
  see({ steps, notes }: Rows): void {
    for (const step of steps) this.#stored.set(step.id, nameOf(step) ?? step.kind);
    for (const note of notes) {
      const written = this.#notes.get(beginsWithNumber(note) ?? '');
      if (written && note.text.length > written.told.length) written.told = note.text;
    }
  }

  /** The browser dies: what is not acknowledged by now may be gone. */
  cut(): void {
    const stored = countedBy([...this.#stored.values()], (name) => name);
    for (const [name, deed] of this.#deeds) {
      deed.cut = Math.max(deed.cut, deed.done - (stored.get(name) ?? 0));
    }
    for (const note of this.#notes.values()) if (note.told !== note.text) note.isOwed = false;
  }

  /** How much was done for certain. */
  sum(): { pages: number; clicks: number; notes: number } {
    const of = (kind: string) =>
      [...this.#deeds].reduce(
        (sum, [name, { done }]) => sum + (name.startsWith(kind) ? done : 0),
        0,
      );
    return { pages: of(PAGE), clicks: of(CLICK), notes: this.#notes.size };
  }

  verdict(rows: Rows): Verdict {
    const ids = new Set(rows.steps.map(({ id }) => id));
    const gone = [...this.#stored].flatMap(([id, name]) =>
      ids.has(id) ? [] : [`${name} (${id})`],
    );
    const there = countedBy(rows.steps, nameOf);
    const missing: string[] = [];
    const doubled: string[] = [];
    for (const [name, count] of there) {
      const most = this.#most(name);
      if (count > most) doubled.push(`${name}: ${count} times, done ${most} times`);
    }
    for (const [name, { done, cut }] of this.#deeds) {
      const count = there.get(name) ?? 0;
      if (count < done - cut) missing.push(`${name}: ${count} times, done ${done} times`);
    }
    const notes = this.#ofNotes(rows.notes);
    return {
      lost: [...gone, ...notes.lost],
      doubled: [...doubled, ...notes.doubled],
      missing: [...missing, ...notes.missing],
    };
  }

  /** In each view of a page each of its touchpoints is seen once at most. */
  #most(name: string): number {
    const [kind, path] = name.split(' ');
    const { done = 0, maybe = 0 } = this.#deeds.get(kind === SEEN ? `${PAGE} ${path}` : name) ?? {};
    return done + maybe;
  }

  #ofNotes(stored: Note[]): Verdict {
    const verdict: Verdict = { lost: [], doubled: [], missing: [] };
    const counts = countedBy(stored, beginsWithNumber);
    for (const [name, { text, told, isOwed }] of this.#notes) {
      const count = counts.get(name) ?? 0;
      const note = stored.find((one) => beginsWithNumber(one) === name);
      const found = note?.text ?? '';
      const line = `“${found}” of “${text}”, told “${told}”`;
      if (note?.walkId === null) verdict.lost.push(`${name} is outside of the walk`);
      if (count > 1) verdict.doubled.push(`${name} ${count} times`);
      if (!found.startsWith(told)) verdict.lost.push(line);
      else if (isOwed && found !== text) verdict.missing.push(line);
    }
    for (const [name, count] of counts) {
      if (!this.#notes.has(name)) verdict.doubled.push(`${name} ${count} times, never written`);
    }
    return verdict;
  }
}
