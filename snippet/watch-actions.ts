import { listen } from './listen.ts';
import { MARKED } from './read-markup.ts';

/** A click, which has no submitter, or a submit; both are aimed at elements. */
type Act = SubmitEvent & { target: Element };

/**
 * Says when a marked element, or something inside it, was clicked, and when a form was submitted: by a marked button,
 * as a marked form or inside a mark, or with a mark in it. Nothing is delayed or cancelled.
 */
export function watchActions(
  act: (type: 'clicked' | 'submitted', element: Element | null) => void,
): void {
  listen('click', ({ target }: Act) => act('clicked', target.closest(MARKED)));
  listen('submit', ({ target, submitter }: Act) =>
    act('submitted', (submitter || target).closest(MARKED) || target.querySelector(MARKED)),
  );
}
