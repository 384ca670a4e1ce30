import type { MarkPart } from './attributes.ts';
import { isTouchpointId, STAGES_LIMIT, stagesFrom } from './marker.ts';
import type { Rule } from './rule.ts';

/*
 * What attributes and rules together say of an element, and of a page. The one owner: the snippet, the walk, the Tags
 * tab and `waymark check` each reach the page in their own way (`Surroundings`), and ask here what it means.
 *
 * A rule reads as if its attributes stood on each element it fits. What does stand there comes first, name by name:
 *
 * 1. The touchpoint: the attribute, whatever it holds. A malformed or empty one is a fault that no rule hides: there is
 *    no mark then, and inspector, lint and build say why. A rule about a touchpoint gives way as a whole, with its
 *    stages and its `on`. Without the attribute: the first rule of the file that fits.
 * 2. The stages: from the mark outwards, the first element that says any. On one element: its stage attribute, else the
 *    stages of the rule that marks it, else those of the first rule for that part of the page. An attribute without a
 *    valid stage is a fault too, and then there is none; an empty one gives the page's stages back.
 * 3. The page's stages, where nothing around the mark says any: `pageStage`.
 * 4. What counts: the `on` attribute, else the marking rule's, else the default.
 * 5. `ignore` on the mark or on anything around it comes before all of that: there is no mark.
 *
 * Rules hold for the page and its shadow roots, not for the documents in its frames.
 */

/** How a reader reaches what it reads. A place is whatever it calls an element. */
export interface Surroundings<Place, Said extends Rule = Rule> {
  /** The attribute that ends like this, as it is written; null where there is none. */
  written(place: Place, part: MarkPart): string | null;
  /** The first rule that makes a touchpoint of this place. */
  marking(place: Place): Said | undefined;
  /** The first rule that gives this place, as a part of the page, a stage. */
  staging(place: Place): Rule | undefined;
  /** What is around a place, the nearest first, out of shadow roots and frames too. What says nothing may be left out. */
  outward(place: Place): Iterable<Place>;
}

/** What makes a mark of a place: its attribute or a rule. */
export interface Naming<Said extends Rule = Rule> {
  /** As it is written, whatever that is; not more than tells a fault. */
  touchpoint: string;
  /** The rule that makes the mark; undefined for the markup's own. */
  rule: Said | undefined;
}

/** A mark as it reads. */
export interface MarkReading<Said extends Rule = Rule> extends Naming<Said> {
  /** False where the name is none: nothing is ever told of such a mark. */
  isValid: boolean;
  /** Nothing is told of it, and nobody looks at it. */
  isIgnored: boolean;
  /** What counts, as it is written; null where nobody says. */
  on: string | null;
  /** The nearest word on its stages, as it is written, not more than is read; empty where the page's count. */
  staged: string;
}

/** What makes a mark of this place; undefined where nothing does. */
export function namingOf<Place, Said extends Rule>(
  place: Place,
  around: Surroundings<Place, Said>,
): Naming<Said> | undefined {
  const written = around.written(place, 'touchpoint');
  if (written !== null) return { touchpoint: written.slice(0, STAGES_LIMIT), rule: undefined };
  const rule = around.marking(place);
  return rule?.touchpoint ? { touchpoint: rule.touchpoint, rule } : undefined;
}

/** The mark on this very place; undefined where there is none. */
export function readMark<Place, Said extends Rule>(
  place: Place,
  around: Surroundings<Place, Said>,
): MarkReading<Said> | undefined {
  const naming = namingOf(place, around);
  if (!naming) return undefined;
  let isIgnored = around.written(place, 'ignore') !== null;
  let staged = stagedHere(place, around);
  for (const outer of around.outward(place)) {
    isIgnored ||= around.written(outer, 'ignore') !== null;
    staged ??= stagedHere(outer, around);
    if (isIgnored) break;
  }
  return {
    ...naming,
    isValid: isTouchpointId(naming.touchpoint),
    isIgnored,
    on: around.written(place, 'on') ?? naming.rule?.on ?? null,
    staged: staged ?? '',
  };
}

/** The nearest word on the stages of a place, marked or not; empty where the page's count. */
export function stagedAt<Place>(place: Place, around: Surroundings<Place>): string {
  let staged = stagedHere(place, around);
  if (staged !== null) return staged;
  for (const outer of around.outward(place)) {
    staged = stagedHere(outer, around);
    if (staged !== null) return staged;
  }
  return '';
}

function stagedHere<Place>(place: Place, around: Surroundings<Place>): string | null {
  const written = around.written(place, 'stage');
  if (written !== null) return written.slice(0, STAGES_LIMIT);
  const marked = namingOf(place, around)?.rule?.stages;
  const stages = marked?.length ? marked : around.staging(place)?.stages;
  return stages?.length ? stages.join(' ') : null;
}

/** True where something around the mark carries the same touchpoint. */
export function isNested<Place>(
  place: Place,
  touchpoint: string,
  around: Surroundings<Place>,
): boolean {
  for (const outer of around.outward(place)) {
    if (namingOf(outer, around)?.touchpoint === touchpoint) return true;
  }
  return false;
}

/** Who may say the stage of a page, in this order: the first that says anything counts. */
export const STAGE_SOURCES = ['code', 'meta', 'body', 'rule', 'type', 'none'] as const;
export type StageSource = (typeof STAGE_SOURCES)[number];

/** What is said of a page as a whole. */
export interface PageWords {
  /** By the page's code: `stage()`. */
  code?: string | undefined;
  meta: string | null | undefined;
  /** Stage attributes of body and html, in this order. */
  outermost: readonly (string | null | undefined)[];
  /** Those that are for this page. */
  rules: readonly Rule[];
  /** Of the type it gives itself. */
  byType: readonly string[];
}

/** The page's own stages, and who says so. A word that is no stage says that there is none, as on an element. */
export function pageStage({ code, meta, outermost, rules, byType }: PageWords): {
  stages: string[];
  source: StageSource;
} {
  const ruled = rules.find(
    ({ selector, touchpoint, stages }) => !selector && !touchpoint && stages?.length,
  );
  const said: [StageSource, string | null | undefined][] = [
    ['code', code],
    ['meta', meta],
    ['body', outermost.find(Boolean)],
    ['rule', ruled?.stages?.join(' ')],
    ['type', byType.join(' ')],
  ];
  const [source, words] = said.find(([, text]) => text) ?? ['none', ''];
  return { stages: stagesFrom(words), source };
}
