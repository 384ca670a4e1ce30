import { IGNORE_ATTRIBUTE } from '../../../shared/contract/attributes.ts';
import { shadowRootOf } from '../../platform/shadow-root.ts';
import { nameOf } from '../anchor/accessible-name.ts';
import { EDITABLE } from '../anchor/typed-content.ts';
import { named } from '../page-names.ts';
import { outward } from '../surroundings.ts';

const BUTTON_INPUTS = ['button', 'submit', 'reset', 'image', 'checkbox', 'radio'];
const PRESSED_INPUTS = BUTTON_INPUTS.map((type) => `input[type="${type}" i]`);
const ROLES = ['button', 'link', 'checkbox', 'radio', 'switch', 'tab', 'option', 'treeitem']
  .concat(['menuitem', 'menuitemcheckbox', 'menuitemradio'])
  .map((role) => `[role="${role}" i]`);
/** What Amplitude takes for interactive, and what has a listener written on it. */
const PRESSABLE = [
  ...['a', 'area', 'button', 'summary', 'label', '[onclick]'],
  ...PRESSED_INPUTS,
  ...ROLES,
].join(', ');

/** Written into, or drawn by themselves: what they do about a click cannot be seen in the page. */
export const FIELD = [
  `input:not(${PRESSED_INPUTS.join(', ')})`,
  ...['textarea', 'select', 'option', EDITABLE],
].join(', ');
const DRAWN = 'canvas, video, audio, iframe, frame, object, embed';
/** Chosen already: who presses it once more sees what is there. */
const CHOSEN = [
  ...['[aria-selected="true" i]', '[aria-current]:not([aria-current="false" i])'],
  'input[type="radio" i]:checked',
  '[role="radio" i][aria-checked="true" i]',
  '[role="menuitemradio" i][aria-checked="true" i]',
].join(', ');
/** What goes elsewhere, is switched off, or is chosen already. A link to nothing is no link. */
const NO_ANSWER = [
  CHOSEN,
  'a[href]:not([href=""], [href="#"], [href^="javascript:" i])',
  ...['area[href]', '[download]', '[target="_blank" i]', '[aria-disabled="true" i]', ':disabled'],
].join(', ');
/** Classes that say: this is where you are, or this is off. */
const STATE_CLASS = /(^|[-_])(active|selected|current|checked|disabled)$/;

/** Controls that are made to be pressed again and again. */
const REPEATED = [
  ...['[aria-pressed]', '[aria-expanded]', '[aria-haspopup]', 'summary', '[role="switch" i]'],
  ...['[role="checkbox" i]', 'input[type="checkbox" i]', '[role="slider" i]'],
  ...['[role="spinbutton" i]', '[role="scrollbar" i]'],
].join(', ');
const REPEATED_AROUND = '[role="grid" i], [role="spinbutton" i], [role="slider" i]';
/** posthog-js rageclick.ts leaves these alone too; here in the languages of our readers and some more. */
const REPEATED_NAMES = new Set(
  [
    'next previous prev later earlier plus minus increase decrease increment decrement up down zoom',
    'undo redo volume skip rewind forward seek rotate play pause mute unmute rate speed',
    'nästa föregående senare tidigare öka minska upp ner ned ångra zooma spela pausa hastighet',
    'neste forrige senere tidligere øk reduser opp angre spill hastighet fart',
    'næste tidligere øg sænk op fortryd afspil hastighed',
    'weiter zurück vor mehr weniger suivant précédent siguiente anterior volgende vorige seuraava edellinen',
  ]
    .join(' ')
    .split(' '),
);
/** A number, an arrow, a sign: a day, a page, a step. */
const REPEATED_SIGN = /^[\s\d<>‹›«»←→↑↓▲▼△▽◀▶◁▷❮❯⟨⟩+−–±×-]{1,4}$/u;
const REPEATED_CLASS =
  /(^|[-_\s])(next|prev|previous|arrow|plus|minus|increment|decrement|stepper|spinner|quantity|qty|pagination|pager)([-_\s]|$)/i;
const CALENDAR_CLASS = /(^|[-_\s])(calendar|datepicker|flatpickr|datetimepicker)/i;
/** How far around an element its calendar is looked for, and its drawing. */
const CALENDAR_LEVELS = 8;
const DRAWING_LEVELS = 3;
const NAME_WORDS = 3;

/** What was hit, and the thing a person would say they pressed. */
export interface Pressed {
  element: Element;
  expectsAnswer: boolean;
  mayRepeat: boolean;
}

/** The innermost element under a pointer event, out of open and closed roots. */
export function hitBy(event: MouseEvent): Element | null {
  let hit = event.composedPath().find((node) => node instanceof Element) ?? null;
  while (hit) {
    const root: ShadowRoot | null = hit.shadowRoot ? null : shadowRootOf(hit);
    const inner: Element | null = root?.elementFromPoint(event.clientX, event.clientY) ?? null;
    if (!inner || inner === hit) return hit;
    hit = inner;
  }
  return null;
}

/** Reads what was pressed; nothing is kept but what the rules ask for. */
export function pressedAt(hit: Element): Pressed {
  const path = [...outward(hit)];
  const control = path.find((element) => element.matches(PRESSABLE)) ?? pointedAt(path);
  const element = control ?? hit;
  const field = path.find((around) => around.matches(FIELD)) ?? fieldOfLabel(element);
  const isIgnored = path.some((around) => around.hasAttribute(named(IGNORE_ATTRIBUTE)));
  const expectsAnswer =
    control !== undefined && !isIgnored && !field && !needsNoAnswer(control, hit, path);
  const mayRepeat = isIgnored || field !== undefined || isRepeated(element, path);
  return { element, expectsAnswer, mayRepeat };
}

/** The outermost element with a hand for a pointer; not the page itself, where some set it for every tap. */
function pointedAt(path: Element[]): Element | undefined {
  let found: Element | undefined;
  for (const element of path) {
    if (getComputedStyle(element).cursor !== 'pointer') break;
    found = element;
  }
  return found?.matches('html, body') ? undefined : found;
}

/** A label presses its control. */
function fieldOfLabel(element: Element): Element | undefined {
  const control = element instanceof HTMLLabelElement ? element.control : null;
  return control && (control.matches(FIELD) || control.matches(NO_ANSWER)) ? control : undefined;
}

function needsNoAnswer(control: Element, hit: Element, path: Element[]): boolean {
  const inside = path.slice(0, path.indexOf(control) + 1);
  if (inside.some((element) => element.matches(DRAWN)) || hit.matches(DRAWN)) return true;
  // A control around a link may be what the link is in; a link around a button is what is pressed.
  if (path.some((element) => element.matches(NO_ANSWER))) return true;
  if ([...control.classList].some((name) => STATE_CLASS.test(name))) return true;
  const around = path.slice(inside.length, inside.length + DRAWING_LEVELS);
  return around.some((each) => !each.matches('html, body, main') && each.querySelector(DRAWN));
}

function isRepeated(element: Element, path: Element[]): boolean {
  if (
    element.matches(`${REPEATED}, ${CHOSEN}`) ||
    path.some((around) => around.matches(REPEATED_AROUND))
  ) {
    return true;
  }
  const classes = (around: Element) => around.getAttribute('class') ?? '';
  if (REPEATED_CLASS.test(classes(element))) return true;
  if (path.slice(0, CALENDAR_LEVELS).some((around) => CALENDAR_CLASS.test(classes(around)))) {
    return true;
  }
  const name = nameOf(element);
  const words = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const isNamed = words.length <= NAME_WORDS && words.some((word) => REPEATED_NAMES.has(word));
  return isNamed || (name !== '' && REPEATED_SIGN.test(name));
}
