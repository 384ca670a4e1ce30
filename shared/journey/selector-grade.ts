import { isLastingClass, isLastingId, isStateClass } from '../kit/name-stability.ts';

export type Grade = 'strong' | 'fair' | 'fragile';
/** Why a selector may find nothing, or something else, after the next release; text keys `grade_<reason>`. */
export const GRADE_REASONS = [
  'named',
  'id',
  'words',
  'wording',
  'address',
  'class',
  'tag',
  'generatedClass',
  'stateClass',
  'generatedId',
  'position',
  'deep',
] as const;
export type GradeReason = (typeof GRADE_REASONS)[number];

export interface SelectorGrade {
  grade: Grade;
  /** What decided it: of what is worst where there are several. */
  reason: GradeReason;
}

/** Steps of a path beyond which any change of the page's build breaks it. */
const DEEP = 4;
/** Given by people for this very purpose. */
const NAMED = /\[(data-[a-z-]*touchpoint|data-test(id)?|data-cy)\b/;

/**
 * How surely a selector still finds its element after a release, judged from its text alone.
 * `strong`: it hangs on a name that was given to be found by. `fair`: on words, an address or classes that read like
 * words. `fragile`: on where the element stands among others, or on a name that a machine made.
 */
export function gradeOf(selector: string): SelectorGrade {
  // What stands in quotes is a value: no class and no id of the page.
  const bare = selector.replace(/"(?:\\.|[^"\\])*"/g, '""');
  const fragile = fragileReason(bare);
  if (fragile) return { grade: 'fragile', reason: fragile };
  if (NAMED.test(bare)) return { grade: 'strong', reason: 'named' };
  const last = bare.split(/\s*[>+~\s]\s*/).at(-1) ?? bare;
  if (/#/.test(last) || /\[(id|name)\b/.test(last)) return { grade: 'strong', reason: 'id' };
  if (/\[(aria-label|title|alt|placeholder)\b/.test(bare))
    return { grade: 'fair', reason: 'wording' };
  if (/\[(href|action|src)\b/.test(bare)) return { grade: 'fair', reason: 'address' };
  if (/\./.test(bare)) return { grade: 'fair', reason: 'class' };
  return { grade: 'fair', reason: /#|\[/.test(bare) ? 'words' : 'tag' };
}

function fragileReason(bare: string): GradeReason | null {
  const names = (sign: string) =>
    [...bare.matchAll(new RegExp(`\\${sign}((?:\\\\.|[\\w-])+)`, 'g'))].map(([, name = '']) =>
      name.replaceAll('\\', ''),
    );
  const classes = names('.');
  if (names('#').some((id) => !isLastingId(id))) return 'generatedId';
  if (classes.some(isStateClass)) return 'stateClass';
  if (classes.some((name) => !isLastingClass(name))) return 'generatedClass';
  if (/:(nth-|first-|last-|only-)/.test(bare)) return 'position';
  return bare.split(/\s*>\s*/).length > DEEP ? 'deep' : null;
}
