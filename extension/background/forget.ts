import { ok, type Result } from '../../shared/kit/result.ts';
import { forgetStorage } from '../platform/forget-storage.ts';
import type { Refusal } from '../platform/messages.ts';
import { forgetStaged } from '../platform/staged-files.ts';
import { dropCopy } from '../store/copy.ts';
import { clearAll } from '../store/write.ts';
import { settledBinding, unbind } from './binding.ts';
import { inCopyLine } from './copy-soon.ts';
import { deleteBoth, drainForDeletion } from './deleting.ts';
import { expectEmpty } from './health.ts';
import { refreshTabs, tellChange } from './tell.ts';

/**
 * Deletes walks, notes, pictures, journeys and settings for good. The walk that is going on ends without a trace.
 * What the browser was allowed (sites) is the browser's, and stays. The copy goes first: killed in between, it is made
 * anew from what is still there.
 */
export async function deleteEverything(): Promise<Result<null, Refusal>> {
  const binding = await settledBinding();
  const tabIds = binding ? await unbind(binding.walkId) : [];
  // What pages have posted goes into the database first, so that one transaction forgets it all.
  await drainForDeletion();
  await expectEmpty();
  await inCopyLine(() => deleteBoth(dropCopy, clearAll));
  await Promise.all([forgetStorage(), forgetStaged()]);
  tellChange(['journeys', 'walks', 'steps', 'notes', 'pictures']);
  refreshTabs(tabIds);
  return ok(null);
}
