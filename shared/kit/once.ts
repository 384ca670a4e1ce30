/**
 * Makes something when it is first asked for, and keeps it.
 * @param make where it fails, whoever asked is told, and the next one who asks tries again
 */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => {
    made ??= make().catch((error) => {
      made = null;
      throw error;
    });
    return made;
  };
}
