import { later } from '../later.ts';
import { make } from './labels/chip.ts';

/** Time to read a line, in milliseconds. */
const TOLD_MS = 4_000;

/** Says a line at the bottom of the page, to eyes and ears, where no ribbon says it. It goes by itself; the next one takes its place. */
export function passingWords(layer: HTMLElement): (words: string) => void {
  const line = make('p', 'passing');
  // There before it says anything: only then what it says is read out.
  line.setAttribute('role', 'status');
  layer.append(line);
  let latest = 0;
  return (words) => {
    latest += 1;
    const mine = latest;
    line.textContent = words;
    later(() => {
      if (mine === latest) line.textContent = '';
    }, TOLD_MS);
  };
}
