import { useState } from 'preact/hooks';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Walk } from '../../../shared/journey/records.ts';
import { originOf } from '../../../shared/kit/page-address.ts';
import { channelWord } from '../../platform/channel-word.ts';
import { text } from '../../platform/text.ts';
import type { Client } from '../../ui/client.ts';
import { Button } from '../../ui/components/button.tsx';
import { dayAndTime } from '../../ui/components/shown-time.ts';
import { personaOf } from '../../ui/components/walk-name.ts';
import {
  headlineSentence,
  outcomeSentence,
  timeFacts,
} from '../../ui/components/walk-summary-words.ts';
import type { AfterModel } from '../../ui/models/after-model.ts';
import { againLink } from '../../ui/models/again-link.ts';
import { fragmentOf } from '../route.ts';
import { CorrectWalk } from './correct-walk.tsx';
import { WalkExport } from './walk-export.tsx';
import type { WalkRead } from './walk-read.ts';
import { WalkTitle } from './walk-title.tsx';
import { destinationWords, stagesWords } from './walk-words.ts';

export interface WalkHeadProps {
  read: WalkRead;
  model: AfterModel;
  client: Client;
  /** The walk to lay beside this one; undefined where there is no other. */
  earlier: string | undefined;
}

/** What the walk is called, who walked it, and its answer in a sentence. */
export function WalkHead({ read, model, client, earlier }: WalkHeadProps) {
  const { walk, told, plan, language } = read;
  const outcome = outcomeSentence(told.outcome, plan, language);
  const stages = stagesWords(read);
  return (
    <header class="walk-top">
      <div class="walk-title">
        <WalkTitle read={read} model={model} />
        <div class="walk-actions">
          {earlier && (
            <a class="button" data-kind="outline" href={fragmentOf('compare', earlier, walk.id)}>
              {text('reportCompare')}
            </a>
          )}
          <WalkAgain walk={walk} client={client} />
          <WalkExport read={read} client={client} />
        </div>
      </div>
      <p class="walk-facts">
        {factsOf(read).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {walk.goal && <p class="walk-goal">{walk.goal}</p>}
      <p class="walk-answer">{headlineSentence(told.headline)}</p>
      <ul class="walk-figures">
        {outcome && <li data-outcome={told.outcome.kind}>{outcome}</li>}
        {timeFacts(told.time, language).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {read.arrived !== null && <li>{destinationWords(read)}</li>}
        {stages && <li>{stages}</li>}
        {told.ease !== null && <li>{text('summaryEase', told.ease)}</li>}
      </ul>
      <CorrectWalk read={read} model={model} />
    </header>
  );
}

/** Opens the start page in a tab of its own; the panel beside it has the charter. */
function WalkAgain({ walk, client }: { walk: Walk; client: Client }) {
  const [opened, setOpened] = useState(false);
  if (walk.state !== 'ended' || originOf(walk.startAddress) === '') return null;
  const open = async () => {
    const link = await againLink(walk);
    if (link) await client.openTab(link);
    setOpened(link !== undefined);
  };
  return (
    <div>
      <Button kind="outline" onClick={() => void open()}>
        {text('reportAgain')}
      </Button>
      <p class="hint" role="status">
        {opened && text('reportAgainOpened')}
      </p>
    </div>
  );
}

function factsOf({ walk, journey, language }: WalkRead): string[] {
  const { role, walker, blind, entry } = walk.charter ?? {};
  return [
    // A walk without a name of its own is called by these.
    walk.title && inLanguage(journey.plan.name, language),
    walk.title && personaOf(walk, journey),
    walk.channel && text('walkFrom', channelWord(walk.channel)),
    entry ? text(`personaEntry_${entry}`) : '',
    dayAndTime(walk.startedAt),
    walker ?? '',
    role ? text(`reportRole_${role}`) : '',
    blind ? text('reportBlind') : '',
  ].filter((fact): fact is string => Boolean(fact));
}
