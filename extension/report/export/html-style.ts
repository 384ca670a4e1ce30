import tokens from '../../ui/theme-tokens.css?inline';
import answers from './html-answers.css?inline';
import page from './html-page.css?inline';
import pains from './html-pains.css?inline';
import print from './html-print.css?inline';
import tables from './html-tables.css?inline';
import { INK } from './svg-block.ts';

/** Which of the theme's colours an ink of the drawing is: on a dark screen it is drawn in the dark face of the same. */
const FACES: Record<Exclude<keyof typeof INK, 'stages'>, string> = {
  paper: 'surface',
  text: 'text',
  muted: 'muted',
  hairline: 'hairline',
  edge: 'edge',
  good: 'feeling-good',
  bad: 'feeling-bad',
  severity: 'severity',
};

/** All styles of the report: the theme's colours, the page, and the drawing's inks in those colours. */
export function htmlStyle(): string {
  const inks = [
    ...Object.entries(FACES).map(([ink, face]) => [INK[ink as keyof typeof FACES], face] as const),
    ...INK.stages.map((ink, index) => [ink, `stage-${index + 1}`] as const),
  ];
  const drawn = inks.flatMap(([ink, face]) => [
    `[fill="${ink}"]{fill:var(--${face})}`,
    `[stroke="${ink}"]{stroke:var(--${face})}`,
    `[stop-color="${ink}"]{stop-color:var(--${face})}`,
  ]);
  // Narrow screens and paper last: they take back what the others say.
  return [tokens, page, tables, pains, answers, print, ...drawn].join('\n');
}
