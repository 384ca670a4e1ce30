import { useEffect, useMemo, useState } from 'preact/hooks';
import { inLanguage } from '../../shared/journey/local-text.ts';
import type { Journey, Walk } from '../../shared/journey/records.ts';
import { timePerStage } from '../../shared/journey/stage-time.ts';
import { channelWord } from '../platform/channel-word.ts';
import { text } from '../platform/text.ts';
import { watchTime } from '../ui/components/shown-time.ts';
import { WalkHead } from '../ui/components/walk-head.tsx';
import type { PanelModel } from '../ui/models/panel-model.ts';

const TICK_MS = 1_000;

interface WalkProps {
  model: PanelModel;
  walk: Walk;
}

/** Above the tabs while a walk is unfinished. */
export function RunningHead({ model, walk }: WalkProps) {
  const journey = model.records.journeyOf(walk);
  const stages = journey?.plan.stages ?? [];
  const here = model.walk.here.value;
  const blind = model.blind.value;
  const isOnPage = model.records.records.value?.steps.some(({ kind }) => kind === 'page') ?? false;
  return (
    <WalkHead
      journey={journey ? inLanguage(journey.plan.name, model.language) : text('walkSummaryTitle')}
      facts={[
        ...walkFacts(walk, journey, blind ? -1 : here),
        ...(blind ? [text('pageBlind')] : here < 0 && isOnPage ? [text('pageNoStage')] : []),
      ]}
      paused={walk.state === 'paused'}
      track={
        blind
          ? null
          : {
              stages: stages.map(({ name }) => inLanguage(name, model.language)),
              here,
              met: model.walk.met.value,
            }
      }
      watch={<Watch model={model} walk={walk} />}
      overlay={model.walk.overlay.value}
      onOverlay={(visible) => void model.walk.setOverlay(visible)}
      onPause={() => void model.walk.pause()}
      onGoOn={() => void model.walk.goOn()}
      onEnd={ending(model)}
    />
  );
}

/** Leads to the closing questions; nothing while they are in sight. */
function ending(model: PanelModel): (() => void) | null {
  if (model.walk.closing.value && model.tab.value === 'walk') return null;
  return () => {
    model.tab.value = 'walk';
    model.walk.askClosing(true);
  };
}

/** Persona, channel and stage in words, as far as they were said. */
function walkFacts(walk: Walk, journey: Journey | undefined, here: number): string[] {
  const persona = journey?.plan.personas.find(({ id }) => id === walk.personaId);
  const count = journey?.plan.stages.length ?? 0;
  return [
    persona?.name ?? '',
    walk.channel && text('walkFrom', channelWord(walk.channel)),
    here >= 0 ? text('walkStageOf', here + 1, count) : '',
  ].filter(Boolean);
}

/** Of a long walk it is reckoned anew no more often than this; in between a second is a second. */
const RECKON_MS = 15_000;

/** Time walked, without long waits; it runs while the walk does. */
function Watch({ model, walk }: WalkProps) {
  const [now, setNow] = useState(model.now());
  // In no open tab nobody walks: what is not counted then must not be seen to run now.
  const running = walk.state === 'walking' && model.walk.standing.value.is !== 'nowhere';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(model.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [running]);
  const plan = model.records.journeyOf(walk)?.plan;
  const records = model.records.records.value;
  const turn = Math.floor(now / RECKON_MS);
  const reckoned = useMemo(() => {
    if (!plan || !records) return null;
    const at = model.now();
    const upTo = running ? { ...walk, endedAt: at } : walk;
    return { at, ms: timePerStage(plan, upTo, records.steps, records.notes).activeMs };
  }, [plan, records, walk, running, turn]);
  if (!reckoned) return null;
  const since = running ? Math.max(0, now - reckoned.at) : 0;
  return (
    <span class="watch figure" role="timer" aria-label={text('walkWatch')}>
      {watchTime(reckoned.ms + since)}
    </span>
  );
}
