import type { Heard } from './browser.ts';

/**
 * What runs in Firefox's own window, with all its rights, for those who hear a page and for those who let it run nothing.
 * Each function is sent as its own source text.
 */
interface Accessible {
  role: number;
  name: string | null;
  firstChild: Accessible | null;
  nextSibling: Accessible | null;
}
interface Service {
  getAccessibleFor(element: object): Accessible | null;
  getStringRole(role: number): string;
}
interface ShownTab {
  linkedBrowser: { browsingContext: { allowJavascript: boolean } };
}
declare const window: { gBrowser: { selectedTab: ShownTab } };
declare const Cc: Record<
  '@mozilla.org/accessibilityService;1',
  { getService(kind: object): Service }
>;
declare const Ci: { nsIAccessibilityService: object };

/** Lets the selected tab's pages run scripts, or none, from the next page on. */
export function useScripts(allowed: boolean): void {
  window.gBrowser.selectedTab.linkedBrowser.browsingContext.allowJavascript = allowed;
}

/** The selected tab's page as a screen reader gets it, in reading order. */
export function heardPage(): Heard[] {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const heard: Heard[] = [];
  const hear = (one: Accessible): void => {
    heard.push({ role: service.getStringRole(one.role), name: one.name ?? '' });
    for (let child = one.firstChild; child; child = child.nextSibling) hear(child);
  };
  const page = service.getAccessibleFor(window.gBrowser.selectedTab.linkedBrowser);
  if (page) hear(page);
  return heard;
}
