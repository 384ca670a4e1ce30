import { describe, expect, it } from 'vitest';
import { defaultsOf, KINDS, withKind } from '../../../shared/journey/note-defaults.ts';
import { NOTE_KINDS } from '../../../shared/journey/records.ts';

describe('what a kind brings along', () => {
  it('is known for every kind, in the order of the schema', () => {
    expect(KINDS).toEqual(NOTE_KINDS);
  });

  it('moves severity along while nobody said otherwise, and assumes no feeling', () => {
    const error = { kind: 'error' as const, ...defaultsOf('error') };
    expect(withKind(error, 'delight')).toEqual({ kind: 'delight', severity: 0, feeling: null });
    expect(withKind(withKind(error, 'delight'), 'error')).toEqual(error);
  });

  it('leaves alone what was said', () => {
    const said = { kind: 'error' as const, severity: 4 as const, feeling: -2 as const };
    expect(withKind(said, 'idea')).toEqual({ kind: 'idea', severity: 4, feeling: -2 });
  });
});
