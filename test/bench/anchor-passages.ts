import type { PageRead } from './anchor-entry.ts';
import type { SavedPage } from './anchor-pages.ts';
import type { PassageSaid } from './anchor-passages-page.ts';

type Read = readonly [SavedPage, PageRead];

/** Looks for the first words of every element that is on both pages, on the newer one, and once more with it taken out. */
export async function comparePassages([older, old]: Read, [newer, now]: Read) {
  const both = old.ids.filter((id) => id && now.ids.includes(id));
  const said: PassageSaid[] = [];
  for (const kept of await older.passagesOf(both))
    said.push(await newer.passage(kept), await newer.passageWithout(kept));
  return said;
}

function rowOf(said: readonly PassageSaid[], way: 'ours' | 'theirs') {
  const here = said.filter(({ isThere }) => isThere).map((one) => one[way]);
  const gone = said.filter(({ isThere }) => !isThere).map((one) => one[way]);
  const count = (of: typeof here, answer: string, right?: boolean) =>
    of.filter((one) => one.answer === answer && (right === undefined || one.right === right))
      .length;
  const times = said.map((one) => one[way].ms).sort((one, other) => one - other);
  return {
    'still there': here.length,
    'found, right': count(here, 'found', true),
    'moved?, right': count(here, 'moved', true),
    'moved?, wrong': count(here, 'moved', false),
    lost: count(here, 'lost'),
    'silently wrong': count(here, 'found', false),
    'not there': gone.length,
    'not there: lost, right': count(gone, 'lost'),
    'not there: moved?': count(gone, 'moved'),
    'not there: found, wrong': count(gone, 'found'),
    'ms, median': times[Math.floor(times.length / 2)]?.toFixed(1),
  };
}

export function printPassages(said: readonly PassageSaid[]): void {
  console.log('\npassages of text: the first words of each element, at most 120 characters');
  const rows = { Waymark: rowOf(said, 'ours'), 'as Hypothesis does': rowOf(said, 'theirs') };
  console.table(rows);
}
