import type { Client } from '../../../extension/ui/client.ts';

/** Files laid down for the background, in a map that a test looks into. */
export function stagingIn(staged: Map<string, Blob>): Client['staging'] {
  let count = 0;
  return {
    async put(file) {
      count += 1;
      staged.set(`staged-${count}`, file);
      return `staged-${count}`;
    },
    async drop(name) {
      staged.delete(name);
    },
  };
}
