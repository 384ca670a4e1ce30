import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Journey, Walk } from '../../../shared/journey/records.ts';
import type { Client } from '../client.ts';

/** A walk as a file, ready to be handed to the browser. */
export interface WalkDownload {
  name: string;
  body: Blob;
}

/**
 * A walk as a file that holds all of it: it can be imported again.
 * @returns `tooLarge` where it could not be; `unreadable` without its journey
 */
export async function walkDownload(
  client: Pick<Client, 'read' | 'language' | 'now'>,
  walk: Walk,
  journey: Journey | undefined,
): Promise<WalkDownload | 'tooLarge' | 'unreadable'> {
  if (!journey) return 'unreadable';
  // Loaded on demand: the panel opens without what only a download needs.
  const [{ writeWalkFile }, steps, notes] = await Promise.all([
    import('./write-walk-file.ts'),
    client.read.steps(walk.id),
    client.read.notes(walk.id),
  ]);
  const content = { journey, walk, steps, notes };
  const body = await writeWalkFile(content, client.read.picture, client.now());
  if (body === 'tooLarge') return body;
  return { name: fileName(inLanguage(journey.plan.name, client.language), walk.startedAt), body };
}

/** `rainy-day-2026-11-22.waymark.json`: says what it is in any folder and sorts by day. */
export function fileName(journeyName: string, startedAt: number, ending = 'waymark.json'): string {
  const slug = journeyName
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  const day = new Date(startedAt).toISOString().slice(0, 10);
  return `${slug || 'walk'}-${day}.${ending}`;
}
