import { lastHeardOf, rested } from '../../shared/journey/pauses.ts';
import type { Walk } from '../../shared/journey/records.ts';
import { decodeReportFile } from '../../shared/journey/report-file.ts';
import { ok, type Result } from '../../shared/kit/result.ts';
import type { ImportRefusal } from '../platform/messages.ts';
import { ofStaged, pictureFrom, takeIn } from './import-walk.ts';

type Imported = Result<
  { journeyId: string; walks: number; known: boolean },
  { why: ImportRefusal; where: string }
>;

/** Takes in what a report held, once it is staged: all of it or nothing; twice is once. */
export function importReport(staged: string): Promise<Imported> {
  return ofStaged(staged, importText);
}

async function importText(text: string): Promise<Imported> {
  const file = decodeReportFile(text);
  if (!file.ok) return file;
  const { journey, walks, steps, notes, pictures, exportedAt } = file.value;
  const [stepsOf, notesOf] = [byWalk(steps), byWalk(notes)];
  // A walk that was going on when it was written is not going on here.
  const atRest = (walk: Walk) => {
    const own = [stepsOf.get(walk.id) ?? [], notesOf.get(walk.id) ?? []] as const;
    return rested(walk, lastHeardOf(walk, ...own, exportedAt));
  };
  const taken = await takeIn({
    ...{ journeys: [journey], walks: walks.map(atRest), steps, notes },
    pictures: pictures.map(pictureFrom),
  });
  if (!taken.ok) return taken;
  return ok({ journeyId: journey.id, walks: walks.length, known: taken.value.known });
}

function byWalk<Of extends { walkId: string | null }>(
  all: readonly Of[],
): Map<string | null, Of[]> {
  const found = new Map<string | null, Of[]>();
  for (const one of all) {
    const there = found.get(one.walkId);
    if (there) there.push(one);
    else found.set(one.walkId, [one]);
  }
  return found;
}
