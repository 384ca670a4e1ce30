import { inLanguage } from '../../../shared/journey/local-text.ts';
import { counted, text } from '../../platform/text.ts';
import { ownerWord } from '../../ui/components/owner-shape.tsx';
import { dayOf } from '../../ui/components/shown-time.ts';
import { stageName } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from '../map/map-read.ts';
import { mapSentence } from '../map/map-words.ts';
import { at, BLANK, type Block, drawnWidth, INK, stacked, stageInk, words } from './svg-block.ts';
import { svgLanes } from './svg-lanes.ts';
import { ownerSign, stageDisc } from './svg-signs.ts';
import { trail, trailLegend } from './svg-trail.ts';
import { element, escaped } from './xml.ts';

const MARGIN = 32;
const NAMES = 168;
/** Of a row, above and below; of a cell, to the next one. */
const PAD = 14;
const GUTTER = 20;
/** Few stages have room, many are still readable. */
const WIDEST = 280;
const NARROWEST = 200;
const PAGE = 1400;
/** Room for the line at the foot, however few stages there are. */
const LEAST = 560;

const OWNERS = ['brand', 'partner', 'customer', 'external'] as const;

/** The map as a picture that is sharp at any size: the trail with its lanes, in light colours on white. */
export function mapSvg(read: MapRead): string {
  const columns = read.plan.stages.length;
  const fitting = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(PAGE / columns)));
  const column = Math.max(fitting, Math.ceil(LEAST / columns));
  const inner = NAMES + columns * column;
  const page = stacked([head(read, inner), ...rows(read, column), foot(read)], 0);
  const [width, height] = [inner + 2 * MARGIN, Math.ceil(page.height + 2 * MARGIN)];
  const name = inLanguage(read.plan.name, read.language) || text('editUnnamed');
  const picture = element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
      ...{ role: 'img', 'aria-labelledby': 'name answer', 'xml:lang': read.language },
      'font-family': "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
    },
    element('title', { id: 'name' }, escaped(text('mapTitle', name))),
    element('desc', { id: 'answer' }, escaped(mapSentence(read))),
    element('rect', { width, height, fill: INK.paper }),
    element('g', { fill: INK.text }, at(MARGIN, MARGIN, page.drawing)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${picture}\n`;
}

function head(read: MapRead, width: number): Block {
  const { walks, curves, alive } = read.map;
  const facts = [
    counted('mapWalks', walks),
    curves.length > 2 ? counted('mapPersonas', curves.length - 1) : '',
    alive.walkedAt === null ? '' : text('mapWalkedAt', dayOf(alive.walkedAt)),
  ];
  const name = inLanguage(read.plan.name, read.language) || text('editUnnamed');
  const lines = [
    words(name, width, { size: 24, bold: true }, 2),
    words(mapSentence(read), width, { size: 15, bold: true }, 3),
    words(facts.filter(Boolean).join(' · '), width, { size: 13, ink: INK.muted }),
  ];
  const block = stacked(lines, 6);
  return { ...block, height: block.height + 24 };
}

function rows(read: MapRead, column: number): Block[] {
  const stages = read.plan.stages.map(({ id }) => id);
  const width = stages.length * column;
  const lanes = svgLanes().map(({ title, cell }) => ({
    title,
    cells: stages.map((stage) => cell(read, stage, column - GUTTER)),
  }));
  const feeling = words(text('mapFeeling'), NAMES - GUTTER, { size: 13, bold: true });
  const legend = trailLegend(read, NAMES - GUTTER);
  return [
    row(BLANK, [stageHeads(read, column)], width, width),
    row(
      { height: legend.height, drawing: feeling.drawing + legend.drawing },
      [trail(read, column)],
      width,
      width,
    ),
    ...lanes
      .filter(({ cells }) => cells.some(({ height }) => height > 0))
      .map(({ title, cells }) =>
        row(words(title, NAMES - GUTTER, { size: 13, bold: true }, 3), cells, column, width),
      ),
  ];
}

/** A lane: its name, its cells beside each other, and a hairline above. */
function row(name: Block, cells: readonly Block[], step: number, width: number): Block {
  const height = Math.max(name.height, ...cells.map((cell) => cell.height)) + 2 * PAD;
  const drawing = [
    element('path', { d: `M0 0H${NAMES + width}`, stroke: INK.hairline }),
    at(0, PAD, name.drawing),
    ...cells.map(({ drawing: cell }, index) => at(NAMES + index * step, PAD, cell)),
  ];
  return { height, drawing: drawing.join('') };
}

function stageHeads(read: MapRead, column: number): Block {
  const heads = read.plan.stages.map(({ id }, index) => {
    const name = words(
      stageName(read.plan, id, read.language),
      column - 38,
      { size: 15, bold: true },
      2,
    );
    const evidence = read.map.stages.find(({ stage }) => stage === id)?.evidence ?? 'assumed';
    const known = words(text(`mapEvidence_${evidence}`), column - 38, {
      ...{ size: 11, ink: INK.muted },
    });
    const said = stacked([name, known]);
    const sign = at(10, 10, stageDisc(index, stageInk(index)));
    return { height: said.height, drawing: sign + at(28, 0, said.drawing) };
  });
  return {
    height: Math.max(...heads.map(({ height }) => height)),
    drawing: heads.map(({ drawing }, index) => at(index * column, 0, drawing)).join(''),
  };
}

/** What the shapes of the owners stand for. */
function foot({ map }: MapRead): Block {
  if (map.touchpoints.length === 0) return BLANK;
  let x = NAMES;
  const signs = OWNERS.map((owner) => {
    const word = ownerWord(owner);
    const type = { size: 11, ink: INK.muted } as const;
    const sign = at(x, 0, ownerSign(owner), at(18, 0.5, words(word, 200, type).drawing));
    x += 18 + drawnWidth(word, type) + 20;
    return sign;
  });
  return { height: 34, drawing: at(0, 16, ...signs) };
}
