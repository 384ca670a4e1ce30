import { type Pictured, picturesOf } from '../../shared/journey/pictured.ts';
import { type Picture, PictureFactsSchema } from '../../shared/journey/records.ts';
import { putOnShelf, readFromShelf, removeFromShelf, type ShelfEntry } from './copy-shelf.ts';
import * as read from './read.ts';
import { soundOne } from './sound.ts';

/**
 * So much of pictures is kept twice: some 1,700 of 300 kB, or thirty days of walking. Beyond that the oldest are not
 * in the copy, and a restored note says nothing of them.
 */
export const COPY_PICTURES_LIMIT_BYTES = 500_000_000;

/** Name of the header that carries what a picture is about. */
const FACTS = 'waymark-facts';

const bytesOf = ({ said }: ShelfEntry): number => Number(said.get('bytes') ?? 0);
const timeOf = ({ said }: ShelfEntry): number => Number(said.get('at') ?? 0);

/**
 * Copies the pictures of notes and steps that are not there yet, the newest first, as far as the limit lets it. A picture never
 * changes, so one that is there is never written again.
 */
export async function copyPictures(
  owners: readonly Pictured[],
  there: readonly ShelfEntry[],
  limit = COPY_PICTURES_LIMIT_BYTES,
): Promise<void> {
  const held = new Map<string, ShelfEntry>();
  for (const entry of there) if (entry.kind === 'picture') held.set(entry.id, entry);
  await removeReplaced(owners, held);
  const kept = owners.filter(isStanding).sort((a, b) => b.at - a.at);
  let used = 0;
  const wanted = new Set<string>();
  for (const [id, one] of kept.flatMap((one) => picturesOf(one).map((id) => [id, one] as const))) {
    const entry = held.get(id);
    const picture = entry ? undefined : await read.picture(id);
    used += entry ? bytesOf(entry) : (picture?.bytes.size ?? 0);
    if (used > limit) break;
    wanted.add(id);
    if (picture) await copyPicture(picture, one);
  }
  await makeRoom([...held.values()], wanted, limit - used);
}

/** In the bin, or taken out of its walk: its picture is not kept twice. */
function isStanding({ deletedAt }: Pictured): boolean {
  return deletedAt === null || deletedAt === undefined;
}

/** One that was replaced or taken out, or whose note is in the bin, goes. */
async function removeReplaced(
  owners: readonly Pictured[],
  held: Map<string, ShelfEntry>,
): Promise<void> {
  const ownerById = new Map(owners.map((one) => [one.id, one]));
  for (const [id, entry] of held) {
    const owner = ownerById.get(entry.said.get('note') ?? '');
    if (!owner || (isStanding(owner) && picturesOf(owner).includes(id))) continue;
    held.delete(id);
    await removeFromShelf([entry]);
  }
}

/** Pictures that no note in the database names may be all that is left of a lost one: they stay as far as there is room. */
async function makeRoom(
  held: readonly ShelfEntry[],
  wanted: ReadonlySet<string>,
  room: number,
): Promise<void> {
  let left = room;
  const spare = held.filter(({ id }) => !wanted.has(id)).sort((a, b) => timeOf(b) - timeOf(a));
  for (const entry of spare) {
    left -= bytesOf(entry);
    if (left < 0) await removeFromShelf([entry]);
  }
}

async function copyPicture({ bytes, ...facts }: Picture, owner: Pictured): Promise<void> {
  const said = {
    note: owner.id,
    walk: owner.walkId ?? '',
    bytes: `${bytes.size}`,
    at: `${owner.at}`,
  };
  const headers = {
    'content-type': facts.type,
    [FACTS]: encodeURIComponent(JSON.stringify(facts)),
  };
  await putOnShelf({ kind: 'picture', id: facts.id, said, body: bytes, headers }, []);
}

/** Undefined where the entry cannot be read. */
export async function readCopiedPicture(entry: ShelfEntry): Promise<Picture | undefined> {
  const found = await readFromShelf(entry);
  const facts = soundOne(PictureFactsSchema, factsIn(found?.headers.get(FACTS) ?? ''));
  return found && facts ? { ...facts, bytes: await found.blob() } : undefined;
}

function factsIn(header: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(header));
  } catch {
    return undefined;
  }
}
