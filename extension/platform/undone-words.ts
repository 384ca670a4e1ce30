import { inLanguage } from '../../shared/journey/local-text.ts';
import type { Plan } from '../../shared/journey/plan.ts';
import type { Step } from '../../shared/journey/step-record.ts';
import { channelWord } from './channel-word.ts';
import { feelingWord } from './feeling-word.ts';
import { messageWord } from './message-word.ts';
import { type TextKey, text } from './text.ts';

/** Longest name of a step that is said, in characters: a title may go on for ever. */
const NAME_LENGTH = 60;

type Touchpoint = Extract<Step, { kind: 'touchpoint' }>;
const ACTED: Record<Exclude<Touchpoint['action'], 'seen'>, TextKey> = {
  clicked: 'undone_clicked',
  changed: 'undone_changed',
  submitted: 'undone_submitted',
  left: 'undone_left',
};

/**
 * Which step was taken out of a walk, in a sentence. What the walker wrote is not in it: it is said on pages, too.
 * @param plan null where what it says is hidden from the walker, or nobody knows it
 */
export function undoneWords(step: Step, plan: Plan | null, language: string): string {
  const did = didWords(step, plan, language);
  return did ? text('walkUndone', did) : text('walkUndoneUnnamed');
}

function didWords(step: Step, plan: Plan | null, language: string): string {
  switch (step.kind) {
    case 'page':
      return text('undone_page', short(step.title) || hostAndPath(step.address));
    case 'touchpoint': {
      if (!plan || step.action === 'seen') return '';
      const planned = plan.touchpoints.find(({ id }) => id === step.touchpoint);
      const name = planned ? inLanguage(planned.label, language) : step.touchpoint;
      return text(ACTED[step.action], short(name));
    }
    case 'felt':
      return text('undone_felt', feelingWord(step.feeling));
    case 'moment':
      return text('undone_moment', short(channelWord(step.channel)));
    case 'message':
      return text('undone_message', messageWord(step.sort));
    case 'answer':
      return text('undone_answer');
    case 'signal':
      return '';
  }
}

function short(name: string): string {
  const letters = [...name.trim()];
  return letters.length > NAME_LENGTH
    ? `${letters.slice(0, NAME_LENGTH).join('').trimEnd()}…`
    : letters.join('');
}

/** `shop.example/coats` of an address that has no title. */
function hostAndPath(address: string): string {
  return short(address.replace(/^https?:\/\//, '').replace(/[?#].*$/, ''));
}
