/** What was found once the page had settled, or found or lost since. */
export interface Findings {
  found: string[];
  /** A likely place is there, and may be another. */
  moved: string[];
  lost: string[];
  /** The same of what else notes are about. */
  parts?: { noteId: string; part: number; anchor: 'found' | 'moved' | 'lost' }[];
}

/** @param all each place of each note, as it was found */
export function findingsOf(all: readonly NonNullable<Findings['parts']>[number][]): Findings {
  const parts = all.filter(({ part }) => part > 0);
  const firsts = (wanted: string) =>
    all.filter(({ part, anchor }) => part === 0 && anchor === wanted).map(({ noteId }) => noteId);
  return {
    ...{ found: firsts('found'), moved: firsts('moved'), lost: firsts('lost') },
    ...(parts.length > 0 ? { parts } : {}),
  };
}
