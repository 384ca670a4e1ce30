import type { Question } from '../../../shared/journey/prompts.ts';
import { questionOf } from '../../../shared/journey/prompts.ts';
import type { Step, Walk } from '../../../shared/journey/records.ts';
import { channelWord } from '../../platform/channel-word.ts';
import { type TextKey, text } from '../../platform/text.ts';

/** A question as it is asked; its id where this version does not ask it. */
export function questionWords(id: string): string {
  return questionOf(id) ? text(`prompt_${id}` as TextKey) : id;
}

/** An answer in words: what was chosen on the question's scale, then what was written. */
export function answerWords(answer: Extract<Step, { kind: 'answer' }>): string {
  const scale = questionOf(answer.question)?.scale;
  const value = answer.value === null || !scale ? '' : valueWord(scale, answer.value);
  return [value, answer.text.trim()].filter(Boolean).join(' · ');
}

/** How the customer comes into contact, as it was said when the walk began; empty where it was not. */
export function contactWords({ channel, charter }: Pick<Walk, 'channel' | 'charter'>): string {
  const entry = charter?.entry;
  return channelWord(channel.trim()) || (entry ? text(`personaEntry_${entry}`) : '');
}

/** A value on a scale, as the card offers it. */
export function valueWord(scale: Question['scale'], value: number): string {
  switch (scale) {
    case 'yesNo':
      return text(value === 1 ? 'promptYes' : 'promptNo');
    case 'found':
      return text(value === 1 ? 'promptFound' : 'promptNotFound');
    case 'seam':
      return text('promptOfFive', value);
    case 'words':
      return String(value);
  }
}
