import browser from 'webextension-polyfill';
import { text } from './text.ts';

/** What the toolbar button says of a tab. */
export type BadgeState = 'recording' | 'paused' | 'none';

/** Recording is a dot, rest two bars, as on the page's ribbon; the title says it in words. */
const SIGNS: Record<BadgeState, string> = { recording: '●', paused: 'II', none: '' };
const TITLES = {
  recording: 'actionRecording',
  paused: 'actionPaused',
  none: 'actionTitle',
} as const;
/** The severity colour of the design and its quiet one, as sRGB: a badge knows no theme. */
const COLOURS: Record<BadgeState, string> = {
  recording: '#c2401c',
  paused: '#5b6070',
  none: '#5b6070',
};

/** Shows it on the tab's toolbar button. The browser forgets it when the tab goes to another page. */
export async function showBadge(tabId: number, state: BadgeState): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text: SIGNS[state] }),
      browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[state] }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      browser.action.setTitle({ tabId, title: text(TITLES[state]) }),
    ]);
  } catch {
    // A tab that is closed has no button.
  }
}
