import { type Browser, type Tab, until } from '../launch/driver.ts';

/** Where the focus is. */
export interface Stop {
  /** What a person would call it. */
  name: string;
  tag: string;
  /** `null` where a ring of at least two pixels is drawn around it; else what is wrong. */
  fault: string | null;
}

/** More stops than any view of ours has. */
const MOST_STOPS = 90;

/** What has the focus in a document or root, and how it shows. Null for nothing. Runs inside the page. */
function stopIn(scope: Document | ShadowRoot): Stop | null {
  const element = scope.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  const words = [element.getAttribute('aria-label'), ...labels.map((label) => label.textContent)];
  const name = `${words.join(' ')} ${element.textContent}`.replace(/\s+/g, ' ').trim();
  // A radio button lies unseen over its label, which wears the ring.
  const drawn = [element, element.closest('label')].filter((each) => each !== null);
  const hasRing = drawn.some((each) => {
    const { outlineStyle, outlineWidth, outlineColor, opacity } = getComputedStyle(each);
    const clear = /transparent|, 0\)$|\/ 0\)$/.test(outlineColor);
    return (
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !clear && opacity !== '0'
    );
  });
  const { width, height, bottom, top } = element.getBoundingClientRect();
  const isSeen = width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  const fault = hasRing ? (isSeen ? null : 'is out of sight') : 'shows no ring';
  return { name, tag: element.localName, fault };
}

const stopInPage = new Function(`return (${stopIn})(document);`) as () => Stop | null;

/** What comes above may push the focus away until the browser has scrolled after it, in milliseconds. */
const SETTLED_MS = 2_000;

/** Where the focus is in a page of ours. @throws where it is nowhere, or does not show */
export async function stopOf(page: Tab): Promise<Stop> {
  const look = async () => sound(await page.eval(stopInPage));
  return until(look, 'the focus to be seen', SETTLED_MS);
}

/** Where the focus is in our layer on a page; null while it is in the page itself. @throws where it does not show */
export async function stopOnPage(tab: Tab): Promise<Stop | null> {
  const stop = await tab.overlay.eval(stopIn);
  return stop && sound(stop);
}

function sound(stop: Stop | null): Stop {
  if (!stop) throw new Error('the focus is nowhere');
  if (stop.fault) throw new Error(`the focus on ${stop.tag} “${stop.name}” ${stop.fault}`);
  return stop;
}

/** Presses Tab (or Shift+Tab) until what has the focus is called so, and looks at every stop on the way. */
export async function tabTo(
  page: Tab,
  name: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<Stop> {
  return travel(page, name, key, () => stopOf(page));
}

/** The same on a page, where only our own stops are looked at. */
export async function tabToOurs(
  tab: Tab,
  name: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<Stop> {
  return travel(tab, name, key, () => stopOnPage(tab));
}

async function travel(
  page: Tab,
  name: string,
  key: string,
  look: () => Promise<Stop | null>,
): Promise<Stop> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    await page.press(key);
    const stop = await look();
    if (stop?.name.startsWith(name)) return stop;
    passed.push(stop?.name.slice(0, 30) ?? '-');
  }
  throw new Error(`no stop is called “${name}”; there were: ${passed.join(' | ')}`);
}

/** Looks at a page, one soon after the other, that must find as much in it. */
const SAME_LOOKS = 6;

/** Waits until nothing more comes into a page of ours: what comes above the focus pushes it away. */
async function whole(page: Tab): Promise<void> {
  let [before, same] = [-1, 0];
  await until(async () => {
    const now = await page.eval(() => document.querySelectorAll('*').length);
    same = now === before ? same + 1 : 0;
    before = now;
    return same >= SAME_LOOKS;
  }, 'the page to be whole');
}

/** Goes to a control by Tab, in a page that has come whole, and presses Enter. */
export async function pressNamed(
  page: Tab,
  name: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await whole(page);
  await tabTo(page, name, key);
  await page.press('Enter');
}

/** The keys that this browser has given to a command of ours; empty where it has given none. */
function givenKeys(browser: Browser, command: string): Promise<string> {
  return browser.extension.eval(async (id) => {
    const all = await chrome.commands.getAll();
    return all.find(({ name }) => name === id)?.shortcut ?? '';
  }, command);
}

/** The panel's button that begins a note, and the ribbon's that hides it, say the keys the browser has; or none. */
export async function keysAreSaid(browser: Browser, tab: Tab, panel: Tab): Promise<void> {
  const note = () => panel.eval(() => document.querySelector('.running-bar kbd')?.textContent);
  const hide = () =>
    tab.overlay.eval((root) => {
      const button = root.querySelector('.ribbon [aria-label^="Hide everything"]');
      return /\((.+)\)$/.exec(button?.getAttribute('title') ?? '')?.[1];
    });
  for (const [command, said] of [['add-note', note] as const, ['toggle-overlay', hide] as const]) {
    const given = await givenKeys(browser, command);
    await until(async () => ((await said()) ?? '') === given, `the keys ${given || '(none)'}`);
  }
}
