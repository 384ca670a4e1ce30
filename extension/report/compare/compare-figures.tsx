import type { Comparison, Figures } from '../../../shared/journey/compare.ts';
import { numberFormat } from '../../platform/formats.ts';
import { type TextKey, text } from '../../platform/text.ts';
import { meanFeeling, stretch } from '../../ui/components/walk-summary-words.ts';

export interface CompareFiguresProps {
  told: Comparison;
  /** The earlier walk's name, and the later one's. */
  names: [string, string];
  language: string;
}

interface Line {
  key: TextKey;
  value: (figures: Figures) => number | null;
  show: (value: number, language: string) => string;
  /** Whether more of it is better; null where it is neither. */
  better: 'more' | 'less' | null;
}

const count = (value: number, language: string) => numberFormat(language).format(value);

const LINES: readonly Line[] = [
  { key: 'compareTime', value: ({ activeMs }) => activeMs, show: stretch, better: 'less' },
  { key: 'compareWaiting', value: ({ waitingMs }) => waitingMs, show: stretch, better: null },
  { key: 'comparePages', value: ({ pages }) => pages, show: count, better: null },
  { key: 'compareDetours', value: ({ detours }) => detours, show: count, better: 'less' },
  { key: 'compareFeeling', value: ({ feeling }) => feeling, show: meanFeeling, better: 'more' },
  { key: 'compareEase', value: ({ ease }) => ease, show: count, better: 'more' },
  { key: 'compareHurting', value: ({ hurting }) => hurting, show: count, better: 'less' },
  { key: 'compareSignals', value: ({ signals }) => signals, show: count, better: 'less' },
];

/** Time, steps and feeling, figure by figure. */
export function CompareFigures({ told, names, language }: CompareFiguresProps) {
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{text('compareFigures')}</h2>
      <table class="compare-table">
        <thead>
          <tr>
            <th scope="col">{text('compareFigure')}</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
            <th scope="col">{text('compareChange')}</th>
          </tr>
        </thead>
        <tbody>
          {LINES.map((line) => (
            <Row key={line.key} line={line} told={told} language={language} />
          ))}
          <tr>
            <th scope="row">{text('walkReached')}</th>
            <td>{reachedWord(told.before.reached)}</td>
            <td>{reachedWord(told.after.reached)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function reachedWord(reached: boolean | null): string {
  if (reached === null) return '–';
  return text(reached ? 'compareYes' : 'compareNo');
}

function Row({ line, told, language }: { line: Line; told: Comparison; language: string }) {
  const [before, after] = [line.value(told.before), line.value(told.after)];
  const shown = (value: number | null) => (value === null ? '–' : line.show(value, language));
  const change = before === null || after === null ? 0 : after - before;
  return (
    <tr>
      <th scope="row">{text(line.key)}</th>
      <td>{shown(before)}</td>
      <td>{shown(after)}</td>
      <td data-turn={turnOf(line, change)}>{change === 0 ? '' : signed(line, change, language)}</td>
    </tr>
  );
}

/** `better` or `worse`, said by the word and by the colour. */
function turnOf({ better }: Line, change: number): 'better' | 'worse' | undefined {
  if (change === 0 || better === null) return undefined;
  return change > 0 === (better === 'more') ? 'better' : 'worse';
}

function signed(line: Line, change: number, language: string): string {
  const turn = turnOf(line, change);
  const sign = change > 0 ? '+' : '−';
  const size = `${sign}${line.show(Math.abs(change), language).replace(/^\+/, '')}`;
  return turn ? `${size} ${text(`compare_${turn}`)}` : size;
}
