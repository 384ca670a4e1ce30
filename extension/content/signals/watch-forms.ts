import { EDITABLE } from '../anchor/typed-content.ts';
import { holds } from '../plain-element.ts';
import type { Seeing } from './seeing.ts';

const FORM = 'form, [role="form" i]';
const FIELDS = `input:not([type="hidden" i], [type="button" i], [type="submit" i], [type="reset" i], [type="image" i]), textarea, select, ${EDITABLE}`;
const SEARCH = /search|s[öøo]k|s[øo]g|suche|recherche|buscar/i;
/** A request begun so soon after a click in a form is taken for its sending, in milliseconds. */
const SENDS_WITHIN_MS = 1_000;

export interface FormWatch {
  /** Something in the page was clicked. */
  clicked(hit: Element): void;
  /** A request that succeeded was begun then. */
  requested(startedAt: number): void;
}

/** Tells who is in which form, what was changed (never to what), and what was sent. */
export function watchForms(seeing: Seeing): FormWatch {
  const { see, keyOf, signal, now } = seeing;
  const options = { capture: true, passive: true, signal };
  let pressed: { form: number; at: number } | null = null;
  const enter = (event: Event) => tellField(seeing, event, false);
  const change = (event: Event) => tellField(seeing, event, true);
  const sent = (form: number) => see({ kind: 'form-sent', at: now(), form });
  window.addEventListener('focusin', enter, options);
  for (const type of ['input', 'change']) window.addEventListener(type, change, options);
  window.addEventListener('focusout', (event) => tellBlur(seeing, event), options);
  window.addEventListener(
    'submit',
    (event) => {
      const [form] = event.composedPath();
      if (form instanceof Element) sent(keyOf(form));
    },
    options,
  );
  return {
    clicked(hit) {
      const form = hit.closest('button, input, [role="button" i]')?.closest(FORM);
      if (form) pressed = { form: keyOf(form), at: now() };
    },
    requested(startedAt) {
      const since = pressed ? startedAt - pressed.at : Number.POSITIVE_INFINITY;
      if (pressed && since >= 0 && since <= SENDS_WITHIN_MS) sent(pressed.form);
    },
  };
}

function tellField({ see, isOurs, keyOf, now }: Seeing, event: Event, changed: boolean): void {
  const [target] = event.composedPath();
  if (!event.isTrusted || isOurs(event) || !(target instanceof Element)) return;
  const form = target.closest(FORM);
  if (!form || !target.matches(FIELDS)) return;
  see({
    ...{ kind: 'field', at: now(), form: keyOf(form), target: keyOf(target), changed },
    fields: fieldsOf(form),
    isSearch: isSearch(form),
  });
}

function tellBlur({ see, keyOf, now }: Seeing, event: FocusEvent): void {
  const [target] = event.composedPath();
  const form = target instanceof Element ? target.closest(FORM) : null;
  const next = event.relatedTarget;
  if (!form || (next instanceof Node && holds(form, next))) return;
  see({ kind: 'form-blurred', at: now(), form: keyOf(form) });
}

/** Choices of one name are one field. */
function fieldsOf(form: Element): number {
  const names = new Set<unknown>();
  for (const field of form.querySelectorAll(FIELDS)) {
    const isChoice = field.matches('input[type="radio" i], input[type="checkbox" i]');
    names.add((isChoice && field.getAttribute('name')) || field);
  }
  return names.size;
}

function isSearch(form: Element): boolean {
  if (form.closest('[role="search" i]') || form.querySelector('input[type="search" i]'))
    return true;
  const words = ['action', 'name', 'id', 'class'].map((name) => form.getAttribute(name) ?? '');
  return SEARCH.test(words.join(' '));
}
