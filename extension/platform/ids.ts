/** A version 7 id is 48 bits of time, 12 that count within a millisecond, and 62 of chance. */
const CHANCE_BYTES = 10;

let lastTime = 0;
let inTime = 0;

/** A new record id: UUID v7, so ids sort by the time they were made, also those of one millisecond in one page. */
export function newId(now = Date.now()): string {
  // A clock that is set back must not make later records sort earlier.
  inTime = now > lastTime ? 0 : inTime + 1;
  lastTime = Math.max(now, lastTime);
  const chance = crypto.getRandomValues(new Uint8Array(CHANCE_BYTES));
  const rest = [...chance].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const time = lastTime.toString(16).padStart(12, '0');
  const count = Math.min(inTime, 0xfff).toString(16).padStart(3, '0');
  const variant = (8 + (Number.parseInt(rest.slice(0, 1), 16) & 3)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}${rest.slice(1, 4)}-${rest.slice(4, 16)}`;
}
