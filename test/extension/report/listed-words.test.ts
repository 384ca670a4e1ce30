import { expect, it } from 'vitest';
import { placeWords } from '../../../extension/report/notes/listed-words.ts';
import { sampleJourney, sampleNote } from '../../shared/journey/sample-walk.ts';

it('a note’s stage is called as its own journey calls it, though another has one of the same id', () => {
  const own = sampleJourney();
  const other = {
    ...own,
    id: 'journey-other',
    plan: {
      ...own.plan,
      stages: own.plan.stages.map((stage) => ({ ...stage, name: 'Elsewhere' })),
    },
  };
  const note = sampleNote({ journeyId: own.id, stage: own.plan.stages[0]?.id ?? null });
  const known = { journeys: [other, own], walks: [], language: 'en' };
  expect(placeWords(note, known)).not.toContain('Elsewhere');
  expect(placeWords({ ...note, journeyId: 'of another store' }, known)).toContain('Elsewhere');
});
