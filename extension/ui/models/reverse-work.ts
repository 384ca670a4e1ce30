import type { Note } from '../../../shared/journey/records.ts';
import { stateOf, type WorkChange } from '../../../shared/journey/work-note.ts';

/** What leads back from a change: each part as it was before. */
export function reverseWork(before: Note, change: WorkChange): WorkChange {
  const { work } = before;
  const replies = work?.replies ?? [];
  const unsaid = replies.find(({ id }) => id === change.unsay);
  return {
    ...(change.state === undefined ? {} : { state: stateOf(before) }),
    ...(change.responsible === undefined ? {} : { responsible: work?.responsible ?? null }),
    ...(change.due === undefined ? {} : { due: work?.due ?? null }),
    ...(change.action === undefined ? {} : { action: work?.action ?? null }),
    ...(change.evidence === undefined ? {} : { evidence: work?.evidence ?? null }),
    ...(change.links === undefined ? {} : { links: work?.links ?? null }),
    ...(change.reply ? { unsay: change.reply.id } : {}),
    ...(unsaid ? { reply: unsaid } : {}),
  };
}
