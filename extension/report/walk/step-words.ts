import type { Step } from '../../../shared/journey/records.ts';
import { channelWord } from '../../platform/channel-word.ts';
import { feelingWord } from '../../platform/feeling-word.ts';
import { messageWord } from '../../platform/message-word.ts';
import { signalName } from '../../platform/signal-words.ts';
import { text } from '../../platform/text.ts';
import { questionWords } from '../../ui/components/answer-words.ts';
import { shortAddress } from '../../ui/components/shown-address.ts';
import { touchpointName } from '../../ui/components/walk-summary-words.ts';
import type { WalkRead } from './walk-read.ts';

/** A step in a few words. */
export function stepWords(
  step: Step,
  { plan, language }: Pick<WalkRead, 'plan' | 'language'>,
): string {
  switch (step.kind) {
    case 'page':
      return step.title || shortAddress(step.address);
    case 'touchpoint':
      return `${touchpointName(plan, step.touchpoint, language)} ${text(`walkAction_${step.action}`)}`;
    case 'felt':
      return feelingWord(step.feeling);
    case 'moment':
      return step.text || channelWord(step.channel);
    case 'message':
      return `${messageWord(step.sort)}: ${step.text}`;
    case 'answer':
      return questionWords(step.question);
    case 'signal':
      return signalName(step.rule);
  }
}
