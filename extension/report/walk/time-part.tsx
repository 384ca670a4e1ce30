import type { StagePace } from '../../../shared/journey/stage-pace.ts';
import { text } from '../../platform/text.ts';
import { StageSign, stageColour } from '../../ui/components/stage-track.tsx';
import {
  isStretch,
  stageName,
  stretch,
  waitsSentence,
} from '../../ui/components/walk-summary-words.ts';
import { Part } from './part.tsx';
import type { WalkRead } from './walk-read.ts';

/** Where the time went: active and waiting, stage by stage. */
export function TimePart({ read }: { read: WalkRead }) {
  const { paces, plan, language, told, walk } = read;
  const most = Math.max(1, ...paces.map(({ walkedMs }) => walkedMs));
  const waits = waitsSentence(told.time, language);
  return (
    <Part id="time" title={text('reportTime')} sentence={sentenceOf(read)}>
      <table class="paces">
        <thead>
          <tr>
            <th scope="col">{text('summaryStage')}</th>
            <th scope="col">{text('reportWalked')}</th>
            <th scope="col">{text('reportActive')}</th>
            <th scope="col">{text('reportWaiting')}</th>
          </tr>
        </thead>
        <tbody>
          {paces.map((pace) => (
            <Row key={pace.stage ?? ''} pace={pace} most={most} read={read} />
          ))}
        </tbody>
      </table>
      {waits && (
        <p class="quiet" title={text('summaryWaitingWhy')}>
          {waits}
        </p>
      )}
      {walk.charter?.expectedMs !== undefined && plan.stages.length > 0 && (
        <p class="quiet">{text('reportExpected', stretch(walk.charter.expectedMs, language))}</p>
      )}
    </Part>
  );
}

function sentenceOf({ told, language }: WalkRead): string {
  const { activeMs, waitingMs } = told.time;
  const walked = stretch(activeMs, language);
  if (!isStretch(waitingMs)) return text('summaryActive', walked);
  return text('reportTimeBoth', walked, stretch(waitingMs, language));
}

function Row({ pace, most, read }: { pace: StagePace; most: number; read: WalkRead }) {
  const { plan, language } = read;
  const index = plan.stages.findIndex(({ id }) => id === pace.stage);
  const share = (ms: number) => `${(ms / most) * 100}%`;
  return (
    <tr style={{ '--stage': stageColour(index) }}>
      <th scope="row">
        {pace.stage ? (
          <StageSign index={index} name={stageName(plan, pace.stage, language)} />
        ) : (
          text('summaryElsewhere')
        )}
      </th>
      <td>
        <span class="paces-bar" aria-hidden="true">
          <i style={{ inlineSize: share(pace.walkedMs) }}>
            {pace.activeMs !== null && (
              <b
                style={{
                  inlineSize: `${Math.min(1, pace.activeMs / (pace.walkedMs || 1)) * 100}%`,
                }}
              />
            )}
          </i>
        </span>
        {pace.walkedMs > 0 ? stretch(pace.walkedMs, language) : '–'}
      </td>
      <td>{pace.activeMs === null ? '–' : stretch(pace.activeMs, language)}</td>
      <td>{pace.waitingMs > 0 ? stretch(pace.waitingMs, language) : '–'}</td>
    </tr>
  );
}
