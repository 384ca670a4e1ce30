import { isSlowLoad, type PageQuality, pageQuality } from '../../../shared/journey/page-remarks.ts';
import { ownerOf } from '../../../shared/journey/plan.ts';
import type { MetThere, Stop } from '../../../shared/journey/way.ts';
import { channelWord } from '../../platform/channel-word.ts';
import { messageWord } from '../../platform/message-word.ts';
import { qualityWords } from '../../platform/signal-words.ts';
import { text } from '../../platform/text.ts';
import { IconButton } from '../../ui/components/button.tsx';
import { editGlyph, Icon, pauseGlyph } from '../../ui/components/icon.tsx';
import { MovementSign } from '../../ui/components/movement-sign.tsx';
import { OwnerShape, ownerWord } from '../../ui/components/owner-shape.tsx';
import { shortAddress } from '../../ui/components/shown-address.ts';
import { clockTime, dayAndTime, dayOf } from '../../ui/components/shown-time.ts';
import { stretch, touchpointName } from '../../ui/components/walk-summary-words.ts';
import type { PicturesModel } from '../../ui/models/pictures-model.ts';
import { pageFacts } from './page-facts.ts';
import { StopRail } from './stop-rail.tsx';
import { ToldHere } from './told-here.tsx';
import type { WalkRead } from './walk-read.ts';
import { stationName } from './walk-words.ts';

export interface StopRowProps {
  stop: Stop;
  before: Stop | undefined;
  isLast: boolean;
  read: WalkRead;
  pictures: PicturesModel;
  onCorrect: () => void;
}

/** One stop: the trail on the left, and in words where, how, and what happened. */
export function StopRow(props: StopRowProps) {
  const { stop, read, isLast, onCorrect } = props;
  const name = stationName(stop.station);
  return (
    <li class="stop" data-kind={stop.station.kind}>
      <StopRail stop={stop} isLast={isLast} lanes={read.plan.stages.length + 1} />
      <div class="stop-words">
        <Border {...props} />
        <div class="stop-head">
          <time
            dateTime={new Date(stop.station.at).toISOString()}
            title={dayAndTime(stop.station.at)}
          >
            {clockTime(stop.station.at)}
          </time>
          <strong>{name}</strong>
          {stop.visit > 1 && <span class="quiet">{text('reportVisit', stop.visit)}</span>}
          {stop.step && (
            <IconButton
              glyph={editGlyph}
              label={text('reportCorrectNamed', name)}
              onClick={onCorrect}
            />
          )}
        </div>
        <Facts {...props} />
        {stop.met.length > 0 && (
          <ul class="chips" aria-label={text('reportMet')}>
            {stop.met.map((met) => (
              <Met key={met.touchpoint} met={met} read={read} />
            ))}
          </ul>
        )}
        <ToldHere {...props} />
      </div>
    </li>
  );
}

/** Said where the walker crosses to another host, and with it often to another owner; and where a day or a rest lies between. */
function Border({ stop, before, read }: StopRowProps) {
  const { station, isNewHost, isNewOwner, restedMs } = stop;
  const isNewDay = dayOf(station.at) !== dayOf(before?.station.at ?? read.walk.startedAt);
  const isNewPlace = before && (isNewHost || isNewOwner);
  if (!isNewPlace && !isNewDay && restedMs === 0) return null;
  return (
    <p class="stop-border">
      {restedMs > 0 && (
        <span>
          <Icon glyph={pauseGlyph} size={12} />
          {text('reportRested', stretch(restedMs, read.language))}
        </span>
      )}
      {isNewDay && <b>{dayOf(station.at)}</b>}
      {isNewPlace && isNewHost && <span>{text('reportBorder', station.host)}</span>}
      {isNewPlace && station.owner && (
        <span>
          <OwnerShape owner={station.owner} size={10} named={false} />
          {ownerWord(station.owner)}
        </span>
      )}
    </p>
  );
}

function Facts({ stop, read }: StopRowProps) {
  const { station, step, movement } = stop;
  const bends = movement === 'back' || movement === 'sidetrack' || movement === 'resume';
  const facts = factsOf(stop, read.language);
  if (!bends && facts.length === 0) return null;
  const page = step?.kind === 'page' && step.id === station.id ? step : null;
  const loadMs = page?.loadMs ?? null;
  return (
    <p class="stop-facts">
      {movement && bends && (
        <span class="stop-movement">
          <MovementSign movement={movement} />
          <span aria-hidden="true">{text(`walkMovement_${movement}`)}</span>
        </span>
      )}
      {facts.map((fact) => (
        <span
          key={fact}
          title={fact === shortAddress(station.address) ? station.address : undefined}
        >
          {fact}
        </span>
      ))}
      <Quality quality={pageQuality(page?.vitals)} />
      {isSlowLoad(loadMs) && (
        <span data-hurts>{text('walkSlow', stretch(loadMs, read.language))}</span>
      )}
    </p>
  );
}

function Quality({ quality }: { quality: PageQuality | null }) {
  if (!quality) return null;
  return (
    <span data-hurts={quality.rating === 'poor' ? '' : undefined}>{qualityWords(quality)}</span>
  );
}

function factsOf({ station, step }: Stop, language: string): string[] {
  if (step?.kind === 'page') {
    const address = shortAddress(station.address);
    // What was measured of a page is told once: not again where the walker came back to it from off the page.
    return step.id === station.id ? [address, ...pageFacts(step, language)] : [address];
  }
  if (step?.kind === 'message') return [messageWord(step.sort)];
  if (step?.kind !== 'moment') return [];
  return [
    channelWord(step.channel),
    text(`reportMedium_${step.medium}`),
    step.tookMs === null ? '' : text('reportTook', stretch(step.tookMs, language)),
    step.waitedMs === null ? '' : text('reportSeamWaited', stretch(step.waitedMs, language)),
  ].filter(Boolean);
}

function Met({ met, read }: { met: MetThere; read: WalkRead }) {
  const planned = read.plan.touchpoints.find(({ id }) => id === met.touchpoint);
  return (
    <li class="chip" data-acted={met.action === 'seen' ? undefined : ''}>
      {planned && <OwnerShape owner={ownerOf(planned)} size={10} />}
      <span>{touchpointName(read.plan, met.touchpoint, read.language)}</span>
      <span class="quiet">
        {text(`walkAction_${met.action}`)}
        {met.times > 1 && met.action !== 'seen' && ` ×${met.times}`}
      </span>
    </li>
  );
}
