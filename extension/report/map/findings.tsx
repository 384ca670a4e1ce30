import type { ComponentChildren } from 'preact';
import { counted, text } from '../../platform/text.ts';
import { stageName, touchpointName } from '../../ui/components/walk-summary-words.ts';
import { fragmentOf } from '../route.ts';
import { Part } from '../walk/part.tsx';
import { sidesOf } from './hand-overs-part.tsx';
import type { MapRead } from './map-read.ts';
import { numberedStage } from './map-words.ts';

/** So many names stand in a sentence. */
const NAMED = 6;
/** So many unanswered questions stand in their list. */
const ASKED = 5;

interface Finding {
  id: string;
  answer: string;
  /** What it rests on. */
  more?: ComponentChildren;
}

/** What else the walks say, each in a sentence with the way to what it rests on. */
export function Findings({ read }: { read: MapRead }) {
  const all = findingsOf(read);
  if (all.length === 0) return null;
  return (
    <Part id="findings" title={text('mapFindings')}>
      <ul class="map-findings">
        {all.map(({ id, answer, more }) => (
          <li key={id}>
            <p>{answer}</p>
            {more}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function findingsOf(read: MapRead): Finding[] {
  return [
    ends(read),
    seam(read),
    asked(read),
    unmeasured(read),
    unanswered(read),
    stale(read),
  ].filter((one) => one !== null);
}

function ends({ map: { headlines, pains } }: MapRead): Finding | null {
  const { atEnds, between } = headlines.ends;
  if (pains.length === 0) return null;
  return { id: 'ends', answer: counted('mapEnds', atEnds, between) };
}

function seam({ map: { headlines }, language }: MapRead): Finding | null {
  const worst = headlines.seam;
  if (!worst) return null;
  return {
    id: 'seam',
    answer: counted('mapSeamWorst', worst.times, worst.broke, ...sidesOf(worst, language)),
    more: <GoTo part="seams" words={text('mapAllSeams')} />,
  };
}

function asked(read: MapRead): Finding | null {
  const { lacks } = read.map;
  if (lacks.length === 0) return null;
  return {
    id: 'asked',
    answer: counted('mapLacks', lacks.length),
    more: (
      <ul class="map-lacks">
        {lacks.slice(0, ASKED).map(({ id, noteId, stage, text: words }) => (
          <li key={id}>
            <span dir="auto">
              {noteId ? <a href={fragmentOf('notes', noteId)}>{words}</a> : words}
            </span>{' '}
            <span class="hint">{numberedStage(read, stage)}</span>
          </li>
        ))}
      </ul>
    ),
  };
}

function unmeasured({ map: { headlines }, plan, journey, language }: MapRead): Finding | null {
  const { unmeasured: stages } = headlines;
  if (stages.length === 0) return null;
  return {
    id: 'unmeasured',
    answer: text(
      'mapUnmeasured',
      listOf(
        stages.map((stage) => stageName(plan, stage, language)),
        language,
      ),
    ),
    more: <a href={fragmentOf('journey', journey.id)}>{text('mapNameMeasures')}</a>,
  };
}

function unanswered({ map: { headlines }, plan, journey, language }: MapRead): Finding | null {
  const { unanswered: touchpoints } = headlines;
  if (touchpoints.length === 0) return null;
  const names = touchpoints.map((id) => touchpointName(plan, id, language));
  return {
    id: 'unanswered',
    answer: counted('mapUnanswered', touchpoints.length, listOf(names, language)),
    more: <a href={fragmentOf('journey', journey.id)}>{text('mapNameResponsible')}</a>,
  };
}

function stale({ map: { alive }, plan, language }: MapRead): Finding | null {
  if (alive.stale.length === 0) return null;
  const names = alive.stale.map((id) => touchpointName(plan, id, language));
  return {
    id: 'stale',
    answer: counted('mapStale', names.length, listOf(names, language)),
  };
}

/** `a, b and c`; of many the first few, and how many more there are. */
function listOf(names: readonly string[], language: string): string {
  const more = names.length - NAMED;
  const shown = more > 1 ? [...names.slice(0, NAMED), counted('mapMorePains', more)] : names;
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(shown);
}

/** To a part of this page, with the focus, so that the next Tab goes on from there. */
function GoTo({ part, words }: { part: string; words: string }) {
  const go = () => {
    const title = document.getElementById(part);
    title?.scrollIntoView({ block: 'start' });
    title?.focus({ preventScroll: true });
  };
  return (
    <button type="button" class="button" data-kind="link" onClick={go}>
      {words}
    </button>
  );
}
