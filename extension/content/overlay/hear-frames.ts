/** What changes in frames makes no event here: it is looked at so often, in milliseconds, while a pin stands in one. */
const LOOK_MS = 700;

/**
 * Calls back when a frame has loaded, and from time to time where something in one is of interest.
 * @param isWanted whether anything in a frame is
 */
export function hearFrames(
  isWanted: () => boolean,
  callback: () => void,
  signal: AbortSignal,
): void {
  const look = () => {
    if (isWanted()) callback();
  };
  const hear = ({ target }: Event) => {
    if (/^i?frame$/.test((target as Element).localName ?? '')) look();
  };
  document.addEventListener('load', hear, { capture: true, passive: true, signal });
  const timer = setInterval(() => document.hidden || look(), LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
}
