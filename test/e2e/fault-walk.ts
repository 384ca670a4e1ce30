import { type Browser, type Tab, until } from '../launch/driver.ts';
import { Ledger } from './fault-ledger.ts';
import { type Dealt, type Fault, isQuiet, launchAt, type WalkedWith } from './faults.ts';
import { fillDisk, freeDisk } from './full-disk.ts';
import { HOUR_MS, hourOf, pauseWalk, setPageClock, titled, untilHeard } from './quiet-faults.ts';
import { beginWriting, notes, startWalk, steps } from './walking.ts';

/** Patience for what was posted last: a page that was left before it knew its walk may wait half a minute. */
const SETTLED_MS = 60_000;

/** A page that does not show for so long is not on its way any more. */
const LEFT_MS = 5_000;

/** One walk along the chain of pages, in which something goes wrong all the time. */
export class FaultWalk {
  readonly ledger = new Ledger();
  readonly errors = new Set<string>();
  readonly #with: WalkedWith;
  #browser: Browser;
  #tab: Tab;
  #page = 1;
  /** False where the extension came into the page later than the page's own scripts: notes are then written in the panel. */
  #wasFirst = true;

  private constructor(walkedWith: WalkedWith, browser: Browser, tab: Tab) {
    this.#with = walkedWith;
    this.#browser = browser;
    this.#tab = tab;
  }

  static async begin(walkedWith: WalkedWith): Promise<FaultWalk> {
    const browser = await launchAt(walkedWith);
    const tab = await browser.newTab(walkedWith.pages.url('chain/1'));
    const walk = new FaultWalk(walkedWith, browser, tab);
    await (await startWalk(browser, tab, { journey: 'Five stages' })).close();
    await walk.#arrived(1);
    return walk;
  }

  /** Clicks the link to the next page. */
  async step({ fault, moment: dealt, waits }: Dealt): Promise<void> {
    const moment = isQuiet(fault) && dealt === 'during' ? 'before' : dealt;
    if (moment === 'before') await this.#deal(fault);
    if (moment === 'during') await this.#clickDuring(fault);
    else await this.#click(waits || moment === 'before');
    if (moment === 'after') await this.#deal(fault);
    await this.#look();
  }

  /** Writes a note. One that is disturbed stays a draft, unless only the background died. */
  async note({ fault, moment, waits }: Dealt): Promise<void> {
    if (moment === 'before') await this.#deal(fault);
    if (!this.#wasFirst) await this.#click();
    const name = this.ledger.beginNote();
    await beginWriting(this.#browser, this.#tab, 'h1');
    await this.#type(name, name, ' the price is');
    if (waits) await this.#saved(name);
    if (moment === 'during') await this.#deal(fault);
    if (moment !== 'during' || fault === 'background killed' || fault === 'clock set') {
      await this.#type(name, `${name} the price is`, ' named too late');
      if (waits) await this.#saved(name);
      await this.#tab.press('Control+Enter');
    }
    if (moment === 'after') await this.#deal(fault);
    await this.#look();
  }

  /** What is stored once nothing more is to come, compared with what was done. */
  async end() {
    const settled = async () => {
      const verdict = this.ledger.verdict(await this.#rows());
      return verdict.missing.length === 0;
    };
    await until(settled, 'everything to be stored', SETTLED_MS).catch(() => undefined);
    await this.#look();
    return this.ledger.verdict(await this.#rows());
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  async #rows() {
    return { steps: await steps(this.#browser), notes: await notes(this.#browser) };
  }

  async #look(): Promise<void> {
    this.ledger.see(await this.#rows());
    for (const error of await this.#browser.errors()) this.errors.add(error);
  }

  async #type(name: string, before: string, words: string): Promise<void> {
    const text = before === name ? name + words : before + words;
    this.ledger.typed(name, text);
    await this.#tab.type(before === name ? text : words);
  }

  async #saved(name: string): Promise<void> {
    await this.#tab.overlay.waitFor('.compose-foot >> Saved');
    this.ledger.saidSaved(name);
  }

  async #arrived(page: number, waits = true): Promise<void> {
    await titled(this.#tab, page);
    this.#page = page;
    this.#wasFirst = true;
    this.ledger.came(page);
    if (waits) await this.#seen();
  }

  /** Nobody has seen a page, or clicks its link, before it has its styles: it would move away under the pointer. */
  async #seen(): Promise<void> {
    await this.#tab.waitFor(() => document.readyState === 'complete');
    this.ledger.saw(this.#page);
  }

  /** @param waits false for who does not look at the page that comes */
  async #click(waits = true): Promise<void> {
    await this.#seen();
    await this.#tab.click('#next');
    this.ledger.clicked(this.#page);
    await this.#arrived(this.#page + 1, waits);
  }

  async #clickDuring(fault: Fault): Promise<void> {
    await this.#seen();
    if (fault === 'background killed' || fault === 'extension updated') {
      const isUpdate = fault === 'extension updated';
      const faulty = isUpdate ? this.#browser.updateExtension() : this.#browser.killBackground();
      await this.#tab.click('#next');
      // While it is replaced there is nobody to hear the click.
      this.ledger.clicked(this.#page, isUpdate ? 'maybe' : 'done');
      await faulty;
      await this.#arrived(this.#page + 1);
      this.#wasFirst = !isUpdate;
      return this.#ribbon();
    }
    await this.#tab.click('#next');
    this.ledger.clicked(this.#page);
    if (fault === 'page reloaded') {
      await this.#arrived(this.#page + 1, false);
      return this.#deal(fault);
    }
    this.#page += 1;
    this.ledger.came(this.#page);
    return this.#deal(fault);
  }

  async #deal(fault: Fault): Promise<void> {
    if (fault === 'background killed') return this.#browser.killBackground();
    if (fault === 'page reloaded') {
      await this.#tab.reload();
      return this.#arrived(this.#page);
    }
    if (fault === 'page left at once') return this.#leave();
    if (fault === 'disk full') return this.#onFullDisk();
    if (fault === 'clock set')
      return setPageClock(this.#browser, this.#tab, HOUR_MS * hourOf(this.#page));
    if (fault === 'walk paused') return this.#rest();
    if (fault === 'extension updated') {
      await this.#browser.updateExtension();
      this.#wasFirst = false;
      await this.#tab.activate();
      return this.#ribbon();
    }
    if (fault === 'tab closed') await this.#tab.close();
    else await this.#startAgain();
    await this.#goOn();
  }

  async #leave(): Promise<void> {
    const next = this.#page + 1;
    const url = this.#with.pages.url(`chain/${next}`);
    // The click's own navigation may be quicker, or come after this one: then it may have come all the same.
    const go = async () => {
      await this.#tab.goto(url).catch(() => undefined);
      const isThere = await titled(this.#tab, next, LEFT_MS).catch(() => false);
      if (!isThere) this.ledger.came(next);
      return isThere;
    };
    await until(go, 'the page to be left', SETTLED_MS);
    await this.#arrived(next);
  }

  /** What is told in the very moment in which the disk fills up may find no room: the walker sees a page first. */
  async #onFullDisk(): Promise<void> {
    await fillDisk(this.#browser);
    await this.#leave();
    await untilHeard(this.#browser, `/chain/${this.#page}`);
    await this.#click();
    await freeDisk(this.#browser);
    await this.#click();
  }

  /** Two pages further nothing is recorded: neither the click, nor the page it leads to. */
  async #rest(): Promise<void> {
    const goOn = await pauseWalk(this.#browser, this.#tab);
    await this.#tab.click('#next');
    await titled(this.#tab, this.#page + 1);
    await this.#tab.goto(this.#with.pages.url(`chain/${this.#page + 2}`));
    await titled(this.#tab, this.#page + 2);
    await goOn();
    await this.#arrived(this.#page + 2);
  }

  async #startAgain(): Promise<void> {
    const killed = this.#browser.kill();
    this.ledger.cut();
    await killed;
    this.#browser = await launchAt(this.#with);
  }

  /** In a new tab, by the panel's question whether the walk goes on. */
  async #goOn(): Promise<void> {
    const next = this.#page + 1;
    this.#tab = await this.#browser.newTab(this.#with.pages.url(`chain/${next}`));
    const panel = await this.#browser.openPanel(this.#tab);
    await panel.click('button >> Continue here');
    await panel.waitFor('button >> End');
    await panel.close();
    await this.#tab.activate();
    await this.#ribbon();
    await this.#arrived(next);
  }

  #ribbon(): Promise<void> {
    return this.#tab.overlay.waitFor('.ribbon');
  }
}
