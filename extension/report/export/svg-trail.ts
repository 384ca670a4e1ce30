import { curvePaths, depthOf } from '../../../shared/journey/curve-path.ts';
import type { FeltStage, PersonaCurve } from '../../../shared/journey/map/curves.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { text } from '../../platform/text.ts';
import { meanFeeling } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from '../map/map-read.ts';
import { at, type Block, INK, short, stageInk, words, written } from './svg-block.ts';
import { stageDisc } from './svg-signs.ts';
import { element } from './xml.ts';

/** How high the trail is drawn, with room for a stage's number above the best and below the worst. */
const HEIGHT = 190;
const ROOM = 14;
/** Ways of drawing a persona's line; its name stands beside the same line. */
export const DASHES = [undefined, '6 3', '2 3', '8 3 2 3'] as const;

/**
 * The trail: how it felt from stage to stage, everybody's drawn large and each persona's beside it.
 * @param column the width of a stage, in CSS pixels
 */
export function trail(read: MapRead, column: number): Block {
  const [everybody, ...others] = read.map.curves;
  const columns = read.plan.stages.length;
  if (!everybody || everybody.points.length === 0) {
    return words(text('mapFeelingNone'), columns * column, { size: 13, ink: INK.muted });
  }
  const personas = others.length > 1 ? others : [];
  const width = columns * column;
  const drawing = [
    ground(everybody, columns, width),
    ...[2, 1, -1, -2].map((feeling) => level(feeling, width)),
    level(0, width, '2 3'),
    ...personas.map((curve, index) => line(curve, column, index)),
    element('path', {
      ...{ d: pathOf(everybody, column), fill: 'none', stroke: INK.text, 'stroke-width': 3 },
      ...{ 'stroke-linecap': 'round', 'stroke-dasharray': '0.1 6.5' },
    }),
    ...everybody.points.map((point) => stop(read, point, column)),
  ];
  return { height: HEIGHT + 2 * ROOM, drawing: at(0, ROOM, ...drawing) };
}

/** What the heights stand for, and which line is whose. */
export function trailLegend(read: MapRead, width: number): Block {
  const [everybody, ...others] = read.map.curves;
  if (!everybody || everybody.points.length === 0) return { height: 0, drawing: '' };
  const scale = ([2, 0, -2] as const).map((feeling) =>
    written(
      feelingWord(feeling),
      { x: width, y: ROOM + down(feeling) + 4, 'text-anchor': 'end' },
      { size: 11, ink: INK.muted },
    ),
  );
  const named = others.length > 1 ? others : [];
  const lines = named.map(({ persona }, index) => {
    const name = read.plan.personas.find(({ id }) => id === persona)?.name ?? text('mapNobody');
    const top = ROOM + 24 + index * 18;
    const sample = { d: 'M0 0H24', stroke: INK.muted, 'stroke-width': 1.5 };
    return at(
      0,
      top,
      element('path', { ...sample, 'stroke-dasharray': DASHES[index % DASHES.length] }),
      at(32, -9, words(name, width - 96, { size: 11, ink: INK.muted }).drawing),
    );
  });
  return { height: HEIGHT + 2 * ROOM, drawing: [...scale, ...lines].join('') };
}

function down(feeling: number): number {
  return short((depthOf(feeling) / 100) * HEIGHT);
}

function across({ index }: FeltStage, column: number): number {
  return short((index + 0.5) * column);
}

function pathOf({ points }: PersonaCurve, column: number): string {
  return curvePaths(points.map((point) => ({ x: across(point, column), y: down(point.mean) })))
    .trail;
}

/** Tinted between the trail and the neutral line: the path is in hundredths of the drawing. */
function ground({ points }: PersonaCurve, columns: number, width: number): string {
  const spots = points.map((point) => ({
    x: ((point.index + 0.5) / columns) * 100,
    y: depthOf(point.mean),
  }));
  const stops = [
    element('stop', { offset: 0, 'stop-color': INK.good, 'stop-opacity': 0.5 }),
    element('stop', { offset: 0.5, 'stop-color': INK.muted, 'stop-opacity': 0.04 }),
    element('stop', { offset: 1, 'stop-color': INK.bad, 'stop-opacity': 0.5 }),
  ];
  const box = { gradientUnits: 'userSpaceOnUse', x1: 0, y1: 0, x2: 0, y2: 100 };
  return (
    element('defs', {}, element('linearGradient', { id: 'ground', ...box }, ...stops)) +
    element('path', {
      d: curvePaths(spots).ground,
      fill: 'url(#ground)',
      transform: `scale(${short(width / 100)} ${HEIGHT / 100})`,
    })
  );
}

function level(feeling: number, width: number, dashes?: string): string {
  return element('path', {
    ...{ d: `M0 ${down(feeling)}H${width}`, stroke: dashes ? INK.edge : INK.hairline },
    'stroke-dasharray': dashes,
  });
}

function line(curve: PersonaCurve, column: number, index: number): string {
  return element('path', {
    ...{ d: pathOf(curve, column), fill: 'none', stroke: INK.muted, 'stroke-width': 1.5 },
    'stroke-dasharray': DASHES[index % DASHES.length],
  });
}

/** A stage on the trail: from the worst walk's mean to the best one's, with the mean of all beside its number. */
function stop({ language }: MapRead, point: FeltStage, column: number): string {
  const ink = stageInk(point.index);
  const [top, bottom] = [down(point.highest), down(point.lowest)];
  const spread = element('rect', {
    ...{ x: -3, y: top, width: 6, height: bottom - top, rx: 3, fill: ink, opacity: 0.28 },
  });
  const said = meanFeeling(point.mean, language);
  const beside = { x: 15, y: down(point.mean) - 8 };
  // Twice: the lines that cross it go behind it, in programs without a paint order as well.
  const behind = { ...beside, stroke: INK.paper, 'stroke-width': 4, 'stroke-linejoin': 'round' };
  const mean = [
    written(said, behind, { size: 11, ink: INK.paper }),
    written(said, beside, { size: 11, ink: INK.muted }),
  ];
  return at(
    across(point, column),
    0,
    bottom > top ? spread : '',
    at(0, down(point.mean), stageDisc(point.index, ink)),
    ...mean,
  );
}
