/**
 * Some of what we do in a page is a script of its own, fetched when it is first needed. Both scripts run in the same
 * world of the extension, which the page does not see, and meet there at a door.
 */
interface Door<World, Inside> {
  readonly world: World;
  enter(inside: Inside): void;
}
type Doors = Record<symbol, Door<unknown, never> | undefined>;

/**
 * The page script's side.
 * @param fetch has the other script run in this page; false where the browser refuses
 * @returns gets what the other script does, on first use. Rejects where it did not come; the next call tries again
 */
export function openDoor<World, Inside>(
  name: symbol,
  world: World,
  fetch: () => Promise<boolean>,
): () => Promise<Inside> {
  let coming: Promise<Inside> | null = null;
  const bring = async () => {
    const inside = new Promise<Inside>((enter) => {
      (globalThis as unknown as Doors)[name] = { world, enter };
    });
    if (await fetch()) return inside;
    throw new Error(String(name));
  };
  return () => {
    coming ??= bring();
    coming.catch(() => {
      coming = null;
    });
    return coming;
  };
}

/**
 * The other script's side: called each time it is run. A script that was meant for the page before, and came too late
 * for it, lands in this one: whoever comes through the door first closes it.
 */
export function enterDoor<World, Inside>(name: symbol, start: (world: World) => Inside): void {
  const doors = globalThis as unknown as Doors;
  const door = doors[name] as Door<World, Inside> | undefined;
  delete doors[name];
  door?.enter(start(door.world));
}
