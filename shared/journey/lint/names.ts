import type { LocalText } from '../local-text.ts';
import type { Plan } from '../plan.ts';
import { found, type LintFinding } from './rules.ts';

/** Names that a reader is shown and that are empty, be it in one language. */
export function nameFaults(plan: Plan): LintFinding[] {
  return [
    ...emptyTexts('name', plan.name),
    ...plan.stages.flatMap(({ name }, index) => emptyTexts(`stages.${index}.name`, name)),
    ...plan.touchpoints.flatMap(({ label }, index) =>
      emptyTexts(`touchpoints.${index}.label`, label),
    ),
    ...plan.personas.flatMap(({ name }, index) => emptyTexts(`personas.${index}.name`, name)),
  ];
}

function emptyTexts(path: string, text: LocalText): LintFinding[] {
  const said = typeof text === 'string' ? [[path, text]] : Object.entries(text);
  return said
    .filter(([, words]) => words?.trim() === '')
    .map(([language]) =>
      found('nameEmpty', { path: typeof text === 'string' ? path : `${path}.${language}` }),
    );
}
