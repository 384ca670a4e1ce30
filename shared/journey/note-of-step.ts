import { NAME_LIMIT } from './limits.ts';
import type { MessageStep, MomentStep } from './moment-proposals.ts';
import { defaultsOf, FIRST_KIND } from './note-defaults.ts';
import { ownerOf, type Plan } from './plan.ts';
import type { Note, Walk } from './records.ts';

/** What surrounds the step. */
interface Around {
  walk: Pick<Walk, 'id' | 'journeyId' | 'personaId'>;
  plan: Plan | undefined;
  /** What the step is called where it has no words of its own. */
  name: string;
  now: number;
}

/** An unfinished note about something off the page, at its time and place in the walk, with what the plan says of that. */
export function noteOfStep(id: string, step: MomentStep | MessageStep, around: Around): Note {
  const { walk, plan, name, now } = around;
  const planned = plan?.touchpoints.find((one) => one.id === step.touchpoint);
  const said = step.kind === 'moment' ? step.owner : null;
  const words = step.text.trim().split('\n')[0] || name;
  return {
    ...{ id, walkId: walk.id, journeyId: walk.journeyId, personaId: walk.personaId },
    ...{ phase: 'draft', kind: FIRST_KIND, ...defaultsOf(FIRST_KIND), text: '' },
    ...{ stage: step.stage, touchpoint: step.touchpoint },
    owner: planned ? ownerOf(planned) : said,
    responsible: planned?.responsible ?? null,
    ...{ stepId: step.id, address: '', title: words.slice(0, NAME_LIMIT) },
    viewport: { width: 0, height: 0, scale: 1 },
    ...{ target: null, anchor: 'unknown', pictureId: null },
    ...{ at: step.at, editedAt: now, revision: 0, deletedAt: null },
  };
}
