import type { TouchpointCell } from '../../../shared/journey/map/cells.ts';
import type { Medium } from '../../../shared/journey/plan.ts';
import { counted, text } from '../../platform/text.ts';
import { isStretch, stretch, touchpointName } from '../../ui/components/walk-summary-words.ts';
import type { MapRead } from '../map/map-read.ts';
import { painFacts } from './pain-facts.ts';
import { at, BLANK, type Block, drawnWidth, INK, stacked, words, written } from './svg-block.ts';
import { ownerSign, severityBars } from './svg-signs.ts';
import { element } from './xml.ts';

/** A row of the picture under the trail. */
export interface SvgLane {
  title: string;
  /** What it says of a stage, in so many CSS pixels of width. */
  cell: (read: MapRead, stage: string, width: number) => Block;
}

/** Of a stage so many are drawn of a kind; how many more there are is said. */
const MOST = 6;

/** In the order they stand in; one that says nothing of any stage is not drawn. */
export function svgLanes(): SvgLane[] {
  return [
    { title: text('mapLaneLosses'), cell: lossCell },
    { title: text('mapLane_digital'), cell: (...of) => band('digital', ...of) },
    { title: text('mapLane_physical'), cell: (...of) => band('physical', ...of) },
    { title: text('mapLanePains'), cell: painCell },
    { title: text('mapLaneTime'), cell: timeCell },
    { title: text('mapLaneLacks'), cell: lackCell },
  ];
}

const SAID = { size: 13, ink: INK.text } as const;
const QUIET = { size: 11, ink: INK.muted } as const;

function lossCell({ map }: MapRead, stage: string, width: number): Block {
  if (map.walks === 0) return BLANK;
  const { came = 0, left = 0 } = map.losses.find((one) => one.stage === stage) ?? {};
  if (came === 0) return words(text('mapNobodyCame'), width, QUIET, 2);
  const lost = (width * left) / came;
  const bar = [
    element('rect', { y: 2, width, height: 5, rx: 2.5, fill: INK.hairline }),
    left > 0
      ? element('rect', {
          x: width - lost,
          y: 2,
          width: lost,
          height: 5,
          rx: 2.5,
          fill: INK.severity,
        })
      : '',
  ];
  const said = counted('mapCame', came);
  const lostWords = written(
    left > 0 ? counted('mapLeft', left) : '',
    { x: drawnWidth(said, SAID) + 8, y: 26 },
    { size: 13, bold: true, ink: INK.severity },
  );
  const drawing = [...bar, written(said, { x: 0, y: 26 }, SAID), left > 0 ? lostWords : ''];
  return { height: 30, drawing: drawing.join('') };
}

function band(medium: Medium, read: MapRead, stage: string, width: number): Block {
  const here = read.map.touchpoints.filter(
    (cell) => cell.medium === medium && cell.stages.includes(stage),
  );
  return stacked(
    here.map((cell) => touchpoint(read, cell, width)),
    6,
  );
}

/** Digital with square corners, physical with round ones; a touchpoint that hurts has its edge in the ink of pain. */
function touchpoint({ plan, language }: MapRead, cell: TouchpointCell, width: number): Block {
  const { owner, medium, met, hurt } = cell;
  const name = words(touchpointName(plan, cell.touchpoint, language), width - 66, SAID, 2);
  const height = name.height + 9;
  const edge = element('rect', {
    ...{ x: 0.5, y: 0.5, width: width - 1, height, rx: medium === 'physical' ? 13 : 3 },
    ...{ fill: 'none', stroke: hurt > 0 ? INK.severity : INK.hairline },
    'stroke-width': hurt > 0 ? 1.5 : 1,
  });
  const times =
    met > 0 ? written(String(met), { x: width - 10, y: 18, 'text-anchor': 'end' }, QUIET) : '';
  const drawing = [edge, at(10, 7.5, ownerSign(owner)), at(30, 5, name.drawing), times];
  return { height: height + 1, drawing: drawing.join('') };
}

function painCell(read: MapRead, stage: string, width: number): Block {
  const here = read.map.pains.filter((pain) => pain.stage === stage);
  const shown = here.slice(0, MOST).map((pain) => {
    const { place, words: said, hurt, responsible } = painFacts(read, pain);
    const head = words(place, width - 18, { size: 13, bold: true }, 2);
    return stacked([
      {
        height: head.height,
        drawing: at(0, 2, severityBars(pain.severity)) + at(18, 0, head.drawing),
      },
      words(said, width, SAID, 3),
      words([hurt, responsible || text('mapNobodyAnswers')].join(' · '), width, QUIET, 2),
    ]);
  });
  return stacked([...shown, more(here, width)], 10);
}

/** How many are not drawn. */
function more(all: readonly unknown[], width: number): Block {
  const left = all.length - MOST;
  return left > 0 ? words(counted('mapMorePains', left), width, QUIET) : BLANK;
}

function timeCell({ map, language }: MapRead, stage: string, width: number): Block {
  const { walkedMs = null, waitingMs = null } = map.stages.find((one) => one.stage === stage) ?? {};
  if (walkedMs === null) return BLANK;
  const waits = waitingMs !== null && isStretch(waitingMs);
  return stacked([
    words(text('summaryActive', stretch(walkedMs, language)), width, SAID, 2),
    waits ? words(text('summaryWaiting', stretch(waitingMs, language)), width, SAID, 2) : BLANK,
  ]);
}

function lackCell({ map }: MapRead, stage: string, width: number): Block {
  const here = map.lacks.filter((one) => one.stage === stage);
  const shown = here.slice(0, MOST).map((one) => words(one.text, width, SAID, 3));
  return stacked([...shown, more(here, width)], 6);
}
