import type { Page } from 'playwright-core';

/** The part of the extensions page's own API that we read. */
interface Developer {
  developerPrivate: {
    getExtensionInfo(id: string): Promise<{
      manifestErrors: Complaint[];
      runtimeErrors: (Complaint & { severity: 'LOG' | 'WARN' | 'ERROR' })[];
    }>;
  };
}
interface Complaint {
  message: string;
  source: string;
}

/** What Chromium lists when a test ends the worker while it starts: about the killing, not about us. */
const KILLED = /^Failed to load the script unexpectedly|^Error: No SW$/;

/**
 * What the browser's own extensions page lists: uncaught errors and console errors from background,
 * content scripts and pages. The control page shows that page for a moment.
 */
export async function extensionErrors(control: Page, extensionId: string): Promise<string[]> {
  const home = control.url();
  await control.goto('chrome://extensions/');
  const found = await control.evaluate(async (id) => {
    const { developerPrivate } = chrome as unknown as Developer;
    const { runtimeErrors, manifestErrors } = await developerPrivate.getExtensionInfo(id);
    const bad = runtimeErrors.filter(({ severity }) => severity === 'ERROR');
    return [...manifestErrors, ...bad].map(({ message, source }) => ({ message, source }));
  }, extensionId);
  await control.goto(home);
  return found
    .filter(({ message }) => !KILLED.test(message))
    .map(({ message, source }) => `${message} (${source})`);
}
