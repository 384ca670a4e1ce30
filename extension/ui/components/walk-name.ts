import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Journey, Walk } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import { dayAndTime, dayOf } from './shown-time.ts';

/** Longest part of a goal that stands in a name, in characters. */
const GOAL_LENGTH = 60;

/** What a walk is called: by its own title, else by whom, which journey and when it was walked. */
export function walkName(walk: Walk, journey: Journey | undefined, language: string): string {
  if (walk.title) return walk.title;
  const on = dayOf(walk.startedAt);
  const about = aboutWalk(walk, journey, language);
  return about ? `${about} · ${on}` : text('walkOn', on);
}

/** The same in a list that says the day beside it. */
export function walkRowName(walk: Walk, journey: Journey | undefined, language: string): string {
  return walk.title || aboutWalk(walk, journey, language) || text('walkOn', dayOf(walk.startedAt));
}

/** The same beside another walk of the journey: what tells the two apart. */
export function walkOccasion(walk: Walk, journey: Journey | undefined): string {
  return (
    walk.title || [personaOf(walk, journey), dayAndTime(walk.startedAt)].filter(Boolean).join(' · ')
  );
}

/** As whom it is walked; empty for nobody in particular. */
export function personaOf({ personaId }: Walk, journey: Journey | undefined): string {
  return journey?.plan.personas.find(({ id }) => id === personaId)?.name ?? '';
}

/** By whom and which journey; a journey without a name leaves the goal to say what it is about. */
function aboutWalk(walk: Walk, journey: Journey | undefined, language: string): string {
  const name = journey ? inLanguage(journey.plan.name, language).trim() : '';
  return [personaOf(walk, journey).trim(), name || shortGoal(walk.goal)]
    .filter(Boolean)
    .join(' · ');
}

function shortGoal(goal: string): string {
  const letters = [...(goal.trim().split('\n')[0] ?? '')];
  return letters.length > GOAL_LENGTH
    ? `${letters.slice(0, GOAL_LENGTH).join('')}…`
    : letters.join('');
}
