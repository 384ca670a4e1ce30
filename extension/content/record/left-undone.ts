import { wants } from '../../../shared/contract/marker.ts';
import type { PageContext } from '../page-context.ts';
import { holds } from '../plain-element.ts';
import type { Mark, PageScan } from '../scan-page.ts';
import type { PageViews } from './page-steps.ts';
import type { StepPost } from './post-steps.ts';
import { touchpointStep } from './touchpoint-steps.ts';

/** A form whose page goes so soon after a change was sent by the change itself: milliseconds. */
const SENT_MS = 1_000;
/** Fields that somebody writes in. A box that is ticked or a list that is chosen from often works at once. */
const WRITTEN =
  'textarea, input:not([type]), ' +
  ['text', 'email', 'tel', 'url', 'number', 'password', 'date']
    .map((type) => `input[type="${type}" i]`)
    .join(', ');
/** What is looked for is found without sending anything. */
const SEARCH = '[role="search" i], search';

interface Begun {
  mark: Mark;
  changedAt: number;
}

/**
 * Records which touchpoints were left half done: somebody wrote in a form, and the page or route is left without it
 * having been sent. Sent is a form that was submitted, whose data a script of the page took, or in which a button was
 * pressed since: where it may have been sent, nothing is said. Never what was written.
 */
export function recordLeft(
  { briefing, signal, host }: Pick<PageContext, 'briefing' | 'signal' | 'host'>,
  scan: Pick<PageScan, 'marks' | 'markOn'>,
  views: Pick<PageViews, 'current' | 'onLeave'>,
  steps: StepPost,
): void {
  const begun = new Map<HTMLFormElement, Begun>();
  const options = { capture: true, passive: true, signal };
  const write = (event: Event) => {
    const [field] = event.composedPath();
    if (!event.isTrusted || !(field instanceof Element) || event.target === host.element) return;
    const form = field.matches(WRITTEN) ? (field as HTMLInputElement).form : null;
    if (!form || form.closest(SEARCH)) return;
    const path = event.composedPath().filter((node) => node instanceof Element);
    const mark = scan.markOn(path) ?? scan.marks().find(({ element }) => holds(form, element));
    const isWanted = mark && (wants(mark.on, 'submit') || wants(mark.on, 'change'));
    if (isWanted) begun.set(form, { mark, changedAt: performance.now() });
  };
  const send = ({ target }: Event) => begun.delete(target as HTMLFormElement);
  const press = (event: Event) => {
    const button = event.composedPath().find((node) => node instanceof HTMLButtonElement);
    if (button?.form) begun.delete(button.form);
  };
  window.addEventListener('input', write, options);
  window.addEventListener('submit', send, options);
  window.addEventListener('formdata', send, options);
  window.addEventListener('click', press, options);
  views.onLeave(() => {
    for (const { mark, changedAt } of begun.values()) {
      if (performance.now() - changedAt < SENT_MS) continue;
      const { address } = views.current();
      steps.post({ ...touchpointStep(mark, 'left', briefing.peek()), address });
    }
    begun.clear();
  });
}
