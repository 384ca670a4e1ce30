import { fetching } from './call-when.ts';
import { openTagsDoor, type Tags, type TagsWorld } from './tags-door.ts';

/** Gets the tags script into this page on first use. Rejects where the browser did not let it in. */
export function callTags(world: TagsWorld): () => Promise<Tags> {
  return openTagsDoor(world, fetching('fetchTags', world.context));
}
