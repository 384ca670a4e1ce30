import browser from 'webextension-polyfill';
import { counted, text } from './text.ts';

/** What the toolbar button says of a tab: that it is recorded or rests, or how many notes its page has that wait for somebody. */
export type BadgeState = 'recording' | 'paused' | { notes: number };

/** More do not fit on the button; its title says how many there are. */
const MOST = 99;
/** The severity colour of the design and its quiet one, as sRGB: a badge knows no theme. */
const LOUD = '#c2401c';
const QUIET = '#5b6070';

interface Sign {
  text: string;
  title: string;
  colour: string;
}

/** Recording is a dot, rest two bars, as on the page's ribbon; the title says it in words. */
function signOf(state: BadgeState): Sign {
  if (state === 'recording') return { text: '●', title: text('actionRecording'), colour: LOUD };
  if (state === 'paused') return { text: 'II', title: text('actionPaused'), colour: QUIET };
  const { notes } = state;
  if (notes === 0) return { text: '', title: text('actionTitle'), colour: QUIET };
  const shown = notes > MOST ? `${MOST}+` : String(notes);
  return { text: shown, title: counted('actionNotes', notes), colour: QUIET };
}

/** Shows it on the tab's toolbar button. The browser forgets it when the tab goes to another page. */
export async function showBadge(tabId: number, state: BadgeState): Promise<void> {
  const sign = signOf(state);
  try {
    // No two states have the same title: it says whether there is anything to change.
    if ((await browser.action.getTitle({ tabId })) === sign.title) return;
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: sign.text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: sign.colour }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    ]);
    await browser.action.setTitle({ tabId, title: sign.title });
  } catch {
    // A tab that is closed has no button.
  }
}
