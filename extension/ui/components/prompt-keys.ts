import { useLayoutEffect } from 'preact/hooks';

/** Escape, unless somebody else had a use for it or words are being written; Ctrl+Enter from within a card. */
export function useSkipKey(skip: () => void): void {
  useLayoutEffect(() => {
    const ending = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const { target } = event;
      const finished = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      const here = target instanceof Element && target.closest('.prompt-card');
      if (finished && here) return skip();
      if (event.key !== 'Escape') return;
      const written =
        (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) &&
        target.type !== 'radio' &&
        target.value !== '';
      if (written || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      skip();
    };
    document.addEventListener('keydown', onKey, { signal: ending.signal });
    return () => ending.abort();
  }, [skip]);
}
