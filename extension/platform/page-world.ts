import browser from 'webextension-polyfill';
import { typesFrom, typesSaid } from '../../shared/contract/page-type.ts';

/** A page that hangs is not waited for longer. */
const ANSWER_LIMIT_MS = 2_000;

/** What a page says of its type, latest first (`typesSaid`). Empty where the browser does not let us in. */
export async function readPageTypes(tabId: number): Promise<string[]> {
  const expired = AbortSignal.timeout(ANSWER_LIMIT_MS);
  const late = new Promise<undefined>((resolve) => {
    expired.addEventListener('abort', () => resolve(undefined));
  });
  const reading = browser.scripting
    .executeScript({ target: { tabId, frameIds: [0] }, world: 'MAIN', func: typesSaid })
    .catch(() => undefined);
  return typesFrom((await Promise.race([reading, late]))?.[0]?.result);
}
