import { decodePageEvent } from '../../shared/contract/page-event.ts';
import type { Page } from '../launch/page.ts';

/** Runs in a page: writes down what the snippet says from now on, and asks it to say again what it knows. */
export function listen() {
  const page = window as Window & { said?: string[] };
  page.said = [];
  document.addEventListener('waymark:event', (event) => {
    // Whatever else a hostile page says in its name.
    const { detail } = event as CustomEvent<string>;
    if (typeof detail === 'string' && page.said && page.said.length < 10_000)
      page.said.push(detail);
  });
  document.dispatchEvent(new CustomEvent('waymark:request'));
}

/** Runs in a page: a list of its window in one text, since some pages have arrays of their own ideas. */
export function linesOf(name: string): string {
  const list = Reflect.get(window, name) as string[] | undefined;
  let lines = '';
  for (let index = 0; index < (list?.length ?? 0); index++) lines += `${list?.[index]}\n`;
  return lines;
}

/** `seen strict.pay purchase`, in the order they were said since `listen`. */
export async function saidOn(page: Page): Promise<string[]> {
  const details = (await page.eval(linesOf, 'said')).split('\n');
  return details.filter(Boolean).map((detail) => {
    const event = decodePageEvent(detail);
    if (!event) return `refused ${detail.slice(0, 200)}`;
    const touchpoint = 'touchpoint' in event ? event.touchpoint : '';
    const stages = 'stages' in event ? event.stages.join(' ') : '';
    return `${event.type} ${touchpoint} ${stages}`.replace(/\s+/g, ' ').trim();
  });
}
