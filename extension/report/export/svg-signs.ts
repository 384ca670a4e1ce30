import type { Owner } from '../../../shared/journey/plan.ts';
import { INK } from './svg-block.ts';
import { element } from './xml.ts';

const BARS = [1, 2, 3, 4] as const;

/** Four bars of growing height, filled up to the severity, in a box of 12 by 12. */
export function severityBars(severity: number): string {
  const bars = BARS.map((bar) => {
    const height = 1.5 + bar * 2.25;
    return element('rect', {
      ...{ x: bar * 3 - 2.6, y: 11.25 - height, width: 2.25, height, rx: 0.5 },
      ...{ fill: INK.severity, opacity: bar <= severity ? undefined : 0.22 },
    });
  });
  return bars.join('');
}

/** Who controls a touchpoint, by shape: disc, half disc, ring, dashed ring, in a box of 12 by 12. */
export function ownerSign(owner: Owner): string {
  const circle = { cx: 6, cy: 6, r: 4.25, stroke: INK.text, 'stroke-width': 1.5 };
  switch (owner) {
    case 'brand':
      return element('circle', { ...circle, fill: INK.text });
    case 'partner':
      return (
        element('circle', { ...circle, fill: 'none' }) +
        element('path', { d: 'M6 1.75a4.25 4.25 0 0 0 0 8.5Z', fill: INK.text })
      );
    case 'customer':
      return element('circle', { ...circle, fill: 'none' });
    case 'external':
      return element('circle', { ...circle, fill: 'none', 'stroke-dasharray': '2 1.34' });
  }
}

/** A stage's number on its colour, around 0, 0. */
export function stageDisc(index: number, ink: string): string {
  const number = element(
    'text',
    { y: 3.9, 'font-size': 11, 'font-weight': 600, fill: INK.paper, 'text-anchor': 'middle' },
    String(index + 1),
  );
  return element('circle', { r: 10, fill: ink, stroke: INK.paper, 'stroke-width': 1.5 }) + number;
}
