import type { DeviationRow, PersonaDeviation } from '../../../shared/journey/map/deviation-sums.ts';
import { stageIndex } from '../../../shared/journey/plan.ts';
import type { TextKey } from '../../platform/text.ts';
import { counted, text } from '../../platform/text.ts';
import { Sign } from '../../ui/components/sign.tsx';
import { StageSign } from '../../ui/components/stage-track.tsx';
import { stageName, touchpointName } from '../../ui/components/walk-summary-words.ts';
import { Part } from '../walk/part.tsx';
import type { MapRead } from './map-read.ts';
import { personaName } from './map-words.ts';

type Kind = Exclude<keyof DeviationRow, 'touchpoint'>;
const KINDS: readonly { kind: Kind; title: TextKey; path: string }[] = [
  { kind: 'missing', title: 'mapMissed', path: 'M8 2.5a5.5 5.5 0 1 0 .01 0' },
  { kind: 'extra', title: 'mapExtra', path: 'M8 3v10M3 8h10' },
  { kind: 'repeated', title: 'mapRepeated', path: 'M12.8 6A5 5 0 1 0 13 8.6M13 2.5V6H9.5' },
  {
    kind: 'outOfOrder',
    title: 'mapOutOfOrder',
    path: 'M3 5.5h9M9.5 3 12 5.5 9.5 8M13 10.5H4M6.5 8 4 10.5 6.5 13',
  },
];

/** Planned against walked, touchpoint by touchpoint and persona by persona. */
export function DeviationPart({ read }: { read: MapRead }) {
  const { deviations, walks } = read.map;
  const ids = touchpointsOf(read);
  if (walks === 0) return null;
  if (ids.length === 0 && deviations.every(({ skipped }) => skipped.length === 0)) {
    return <Part id="plan" title={text('reportPlan')} sentence={text('mapAsPlanned')} />;
  }
  return (
    <Part id="plan" title={text('reportPlan')} sentence={counted('mapDeparted', ids.length)}>
      <Legend />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key */}
      <section class="map-scroll" tabIndex={0} aria-label={text('mapScrolled', text('reportPlan'))}>
        <table class="map-departures">
          <Heads read={read} />
          <tbody>
            {ids.map((id) => (
              <Row key={id} read={read} touchpoint={id} />
            ))}
            <SkippedRow read={read} />
          </tbody>
        </table>
      </section>
    </Part>
  );
}

/** Touchpoints at which any walk departed: the plan's in its order, then others. */
function touchpointsOf({ plan, map: { deviations } }: MapRead): string[] {
  const departed = new Set(
    deviations.flatMap(({ rows }) => rows.map(({ touchpoint }) => touchpoint)),
  );
  const planned = plan.touchpoints.flatMap(({ id }) => (departed.has(id) ? id : []));
  return [...planned, ...[...departed].filter((id) => !planned.includes(id))];
}

function Legend() {
  return (
    <ul class="map-departure-legend" aria-hidden="true">
      {KINDS.map(({ kind, title }) => (
        <li key={kind}>
          <KindSign kind={kind} /> {text(title)}
        </li>
      ))}
    </ul>
  );
}

function KindSign({ kind }: { kind: Kind }) {
  const { path = '' } = KINDS.find((one) => one.kind === kind) ?? {};
  return (
    <Sign name="departure" size={14} grid={16} stroke={1.75}>
      <path d={path} />
    </Sign>
  );
}

function Heads({ read }: { read: MapRead }) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span class="hidden-text">{text('mapTouchpoint')}</span>
        </th>
        {read.map.deviations.map(({ persona, walks }) => (
          <th key={persona} scope="col">
            {personaName(read, persona)} <span class="hint">{counted('mapWalks', walks)}</span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({ read, touchpoint }: { read: MapRead; touchpoint: string }) {
  const { plan, language, map } = read;
  const planned = plan.touchpoints.find(({ id }) => id === touchpoint);
  const column = stageIndex(plan, planned?.stages[0] ?? null);
  return (
    <tr>
      <th scope="row">
        <StageSign index={column} name={touchpointName(plan, touchpoint, language)} />
      </th>
      {map.deviations.map((deviation) => (
        <td key={deviation.persona}>
          <Departures deviation={deviation} touchpoint={touchpoint} />
        </td>
      ))}
    </tr>
  );
}

interface DeparturesProps {
  deviation: PersonaDeviation;
  touchpoint: string;
}

function Departures({ deviation: { rows, walks }, touchpoint }: DeparturesProps) {
  const row = rows.find((one) => one.touchpoint === touchpoint);
  if (!row) return <span class="hint">{text('mapAsMeant')}</span>;
  return (
    <ul class="map-departed">
      {KINDS.filter(({ kind }) => row[kind] > 0).map(({ kind, title }) => (
        <li key={kind} data-kind={kind} style={{ '--share': row[kind] / walks }}>
          <KindSign kind={kind} />
          <span class="hidden-text">{text(title)}: </span>
          <span class="figure">{text('mapOf', row[kind], walks)}</span>
        </li>
      ))}
    </ul>
  );
}

function SkippedRow({ read }: { read: MapRead }) {
  const { plan, language, map } = read;
  if (map.deviations.every(({ skipped }) => skipped.length === 0)) return null;
  return (
    <tr>
      <th scope="row">{text('mapSkipped')}</th>
      {map.deviations.map(({ persona, skipped, walks }) => (
        <td key={persona}>
          <ul class="map-departed">
            {skipped.map((one) => (
              <li key={one.stage} data-kind="skipped" style={{ '--share': one.walks / walks }}>
                <StageSign
                  index={stageIndex(plan, one.stage)}
                  name={stageName(plan, one.stage, language)}
                />
                <span class="figure">{text('mapOf', one.walks, walks)}</span>
              </li>
            ))}
          </ul>
        </td>
      ))}
    </tr>
  );
}
