import type { Step } from '../../shared/journey/records.ts';
import { type Browser, type Tab, until } from '../launch/driver.ts';
import type { Site } from '../site/server.mjs';
import type { Action, Bend, Feeling, Ledger, LedgerNote, LedgerStop } from './walk-ledger.ts';
import { notes, pageSteps, steps, writeNote } from './walking.ts';

/** A page as the walker knows it before it is opened. */
export interface Ahead {
  /** Its stage's name; empty for a page of none. */
  stage: string;
  bend?: Bend;
  /** Which time it is opened; 1 unless told. */
  visit?: number;
  /** The touchpoints that are in sight there. */
  sees: readonly string[];
}

/** `mail /order`: an address without its query. */
export function placeOf(address: string): string {
  const { hostname, pathname } = new URL(address);
  return `${hostname.split('.')[0]} ${pathname}`;
}

/** The feelings as the page calls them, by their keys. */
const FELT: Record<Feeling, readonly [key: string, word: string]> = {
  [-2]: ['Alt+Shift+1', 'Very bad'],
  [-1]: ['Alt+Shift+2', 'Bad'],
  0: ['Alt+Shift+3', 'So-so'],
  1: ['Alt+Shift+4', 'Good'],
  2: ['Alt+Shift+5', 'Very good'],
};

/** What comes or not by how much else the machine has to do; where a place is named, there alone. */
const MACHINE: Record<string, { name: string; only?: string }> = {
  'slow-page': { name: 'Slow page' },
  'slow-response': { name: 'Slow answer' },
  // Who stays for long after the impatient clicks is told the same once more.
  dead: { name: 'Dead click', only: 'shop /varukorg' },
};
/** A row that came meanwhile has moved a button from under the pointer when so long nothing was done: milliseconds. */
const MISSED_MS = 3_000;

type SignalStep = Extract<Step, { kind: 'signal' }>;
export type Kept = Omit<LedgerNote, 'stage' | 'words'>;

/** Walks as a person does, and writes down each thing that was done. */
export class Walker {
  readonly site: Site;
  readonly ledger: Ledger;
  browser: Browser;
  tab: Tab;
  panel: Tab;

  constructor(site: Site, ledger: Ledger, browser: Browser, tab: Tab, panel: Tab) {
    this.site = site;
    this.ledger = ledger;
    this.browser = browser;
    this.tab = tab;
    this.panel = panel;
  }

  get here(): LedgerStop {
    const stop = this.ledger.stops.at(-1);
    if (!stop) throw new Error('nothing was done yet');
    return stop;
  }

  /** Presses what leads to a page, and looks until everything there was seen. */
  async follow(selector: string, place: string, ahead: Ahead): Promise<void> {
    await this.go(() => this.tab.click(selector), place, ahead);
  }

  async go(leading: () => Promise<unknown>, place: string, ahead: Ahead): Promise<void> {
    const { stage, bend = '', visit = 1, sees } = ahead;
    const before = Date.now();
    await leading();
    const number = this.ledger.stops.filter(({ stepped }) => stepped).length + 1;
    const page = await until(async () => {
      const pages = pageSteps(await steps(this.browser));
      const last = pages.at(-1);
      const isIt = pages.length === number && last && placeOf(last.address) === place;
      return isIt && last.marks !== null && last;
    }, `${place} to be page ${number} of the walk`);
    this.ledger.stops.push({
      ...{ kind: 'page', stepped: true, name: await this.tab.title() },
      ...{ host: new URL(page.address).host, stage, bend, visit, told: [] },
      met: new Map(sees.map((touchpoint) => [touchpoint, ['seen', 1]])),
      between: [before, Date.now()],
    });
    await this.recorded(page.at, sees, 'seen');
  }

  /** Waits until the walk has it that these were met in this way since an instant. */
  private async recorded(since: number, touchpoints: readonly string[], action: string) {
    const missing = async () => {
      const met = (await steps(this.browser)).flatMap((step) =>
        step.kind === 'touchpoint' && step.at >= since && step.action === action
          ? step.touchpoint
          : [],
      );
      return touchpoints.filter((touchpoint) => !met.includes(touchpoint));
    };
    await until(async () => (await missing()).length === 0, `${touchpoints} to be ${action}`);
  }

  /** Writes down what was done with a touchpoint of this page. */
  did(touchpoint: string, action: Action, times = 1): void {
    this.here.met.set(touchpoint, [action, times]);
  }

  async feel(feeling: Feeling): Promise<void> {
    const [key, word] = FELT[feeling];
    const said = async () => (await steps(this.browser)).filter(({ kind }) => kind === 'felt');
    const before = (await said()).length;
    await this.tab.activate();
    await this.tab.press(key);
    await until(async () => (await said()).length === before + 1, `it to feel ${word}`);
    this.ledger.felt.push({ stage: this.here.stage, feeling });
    this.here.told.push(`felt ${word}`);
  }

  async note(friction: string, at: string, words: string, touchpoint?: string): Promise<void> {
    const { id } = await writeNote(this.browser, this.tab, at, words, -1);
    await this.pictured(id);
    const about = touchpoint ? { touchpoint } : {};
    this.noted({ friction, words, severity: 2, isPictured: true, isFelt: true, ...about });
    this.ledger.felt.push({ stage: this.here.stage, feeling: -1 });
  }

  /** A browser that is left takes along what is not stored yet. */
  private async pictured(noteId: string): Promise<void> {
    const picture = async () => (await notes(this.browser)).find(({ id }) => id === noteId);
    await until(async () => (await picture())?.pictureId, 'the picture of the note');
  }

  private noted(note: Omit<LedgerNote, 'stage'>): void {
    const { stage } = this.here;
    this.ledger.notes.push({ stage, ...note });
    this.here.told.push(`note ${note.words}`);
  }

  private async signals(): Promise<SignalStep[]> {
    return (await steps(this.browser)).filter((step) => step.kind === 'signal');
  }

  /** Waits for friction to be detected on a page, and keeps it as a note or dismisses it. */
  async judge(rule: string, name: string, on: string, kept?: Kept): Promise<void> {
    const found = async () =>
      (await this.signals()).find((one) => one.rule === rule && placeOf(one.address) === on);
    const { id } = await until(found, `“${name}” to be detected on ${on}`);
    await this.dismissMachine(id);
    const state = kept ? 'confirmed' : 'dismissed';
    await this.say(`${kept ? 'Keep as a note' : 'Dismiss'}: ${name}`, id, state);
    this.ledger.signals.push({ name, state });
    this.here.told.push(`signal ${name} ${state}`);
    if (!kept) return;
    const { noteId } = (await found()) ?? {};
    const note = (await notes(this.browser)).find((one) => one.id === noteId);
    if (!note) throw new Error(`“${name}” is no note`);
    if (kept.isPictured) await this.pictured(note.id);
    this.noted({ ...kept, words: note.text });
  }

  private async say(button: string, stepId: string, state: string): Promise<void> {
    await this.press(`button >> ${button}`, async () => {
      const one = (await this.signals()).find(({ id }) => id === stepId);
      return one?.state === state;
    });
  }

  /** Presses a button among the panel's rows, until it is pressed. */
  async press(button: string, isDone: () => Promise<boolean>): Promise<void> {
    const press = async () => {
      await this.panel.click(button);
      return until(isDone, 'an answer', MISSED_MS).catch(() => false);
    };
    await until(press, `“${button}” to be pressed`);
  }

  /** Opens a moment off the page for writing. */
  async beginMoment(channel: string): Promise<void> {
    const { panel } = this;
    await this.press('button >> Something happened elsewhere', () => panel.exists('.page select'));
    await panel.select('.page select', channel);
  }

  /** Whatever else is slow here is this machine: what is watched for is the shop. */
  async dismissMachine(but = ''): Promise<void> {
    for (const { id, rule, state, address } of await this.signals()) {
      if (id === but || state !== 'open') continue;
      const { name, only = placeOf(address) } = MACHINE[rule] ?? {};
      if (!name || only !== placeOf(address)) {
        throw new Error(`nobody expected “${rule}” on ${address}`);
      }
      await this.say(`Dismiss: ${name}`, id, 'dismissed');
      this.ledger.machine += 1;
    }
  }

  /** Answers the question in the panel. @param ends of the passage it is about, as it names them */
  async answer(
    question: string,
    answer: string,
    how: (panel: Tab) => Promise<void>,
    ends = '',
  ): Promise<void> {
    const said = async () =>
      (await steps(this.browser)).filter((step) => step.kind === 'answer' && !step.skipped).length;
    const before = await said();
    await this.panel.waitFor(`.prompt-line >> ${question}`);
    if (ends) await this.panel.waitFor(`.prompt-line >> ${ends}`);
    await this.panel.click('.prompt-line button >> Answer');
    await how(this.panel);
    await this.panel.click('.prompt-card button >> Done');
    await until(async () => (await said()) > before, `the answer to “${question}”`);
    const asked = `${question} ${this.here.stage} ${ends}`.trim();
    this.ledger.answers.push([asked, answer]);
    this.here.told.push(`answer ${question} ${answer}`);
  }

  /** Writes down a banner of this page. @param against words of the message that it contradicts */
  async banner(words: string, against?: string): Promise<void> {
    const { panel, ledger, here } = this;
    await panel.activate();
    await this.press('button >> Add a message', () => panel.exists('.page textarea'));
    await panel.click('.page label >> Banner');
    await panel.fill('.page textarea', words);
    await panel.click('.bar-pair button >> Done');
    ledger.messages.push({ words, stage: here.stage, ...(against ? { against } : {}) });
    here.told.push('message Banner');
    const isKept = async () =>
      (await steps(this.browser)).filter(({ kind }) => kind === 'message').length ===
      ledger.messages.length;
    await until(isKept, `“${words}” to be written down`);
    if (against) await this.contradict();
    await this.tab.activate();
  }

  /** The latest message says the opposite of the one before. */
  private async contradict(): Promise<void> {
    const { panel } = this;
    await panel.click('button >> Look through');
    await panel.select('.ledger > li:last-child select', 'contradiction');
    const verdict = async () =>
      (await steps(this.browser)).findLast((step) => step.kind === 'message')?.verdict;
    await until(async () => (await verdict()) === 'contradiction', 'the message to be marked');
    await panel.click('.editor-head .icon-button');
  }
}
