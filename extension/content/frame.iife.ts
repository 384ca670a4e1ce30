import { whileAlive } from '../platform/alive.ts';
import { onMessage } from '../platform/messages.ts';
import { documentId } from './document-id.ts';
import { beginLife } from './life.ts';
import { followFrame } from './record/frame-steps.ts';
import { createWalkPage } from './walk-page.ts';

/**
 * Runs in every frame of a granted site, also within pages of others: a payment form is often one. Its touchpoints become
 * steps of the walk; nothing is drawn in it, and no page of its own is recorded.
 */
if (window !== window.top && document.documentElement instanceof HTMLElement) {
  beginLife(({ signal }) => {
    const page = createWalkPage(documentId(), signal, 'Frame');
    followFrame(page);
    whileAlive(signal).addEventListener(
      'abort',
      onMessage('walkChanged', () => void page.ask()),
    );
    void page.ask();
    return () => void page.ask();
  });
}
