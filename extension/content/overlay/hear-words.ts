import type { PageChanges } from '../watch-page.ts';

/** What stood there all the time may say something else: of that nobody else has to hear. */
export function hearWords(
  { onRoot }: Pick<PageChanges, 'onRoot'>,
  callback: () => void,
  signal: AbortSignal,
): void {
  const observer = new MutationObserver(callback);
  const hear = (tree: Document | ShadowRoot) =>
    observer.observe(tree, { characterData: true, subtree: true });
  hear(document);
  onRoot(hear);
  signal.addEventListener('abort', () => observer.disconnect());
}
