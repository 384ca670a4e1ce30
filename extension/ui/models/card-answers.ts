import { signal } from '@preact/signals';
import type { AnswerStep, DuePrompt } from '../../../shared/journey/due-prompt.ts';
import { PROMPT_CARD_IDS, type PromptCardId } from '../../../shared/journey/prompts.ts';
import type { Walk } from '../../../shared/journey/records.ts';
import type { Asking, Client } from '../client.ts';
import { stepSaver } from './step-saver.ts';

/** What was said to one question. */
export interface Said {
  value: number | null;
  text: string;
}

/** The walk that is asked about, and the page or moment its walker is at; null where that is over. */
export interface AskedWalk {
  walk: Walk;
  placeId: string | null;
}

export interface CardAnswers {
  /** What was said on a card while it is open, by question. Reads a signal. */
  said(due: DuePrompt): ReadonlyMap<string, Said>;
  /** Writes down that it was asked: from now on it waits, whatever becomes of the panel. */
  asked(due: DuePrompt): void;
  /** Kept at once. */
  answer(due: DuePrompt, question: string, said: Said): void;
  /** Nothing more is said to it; with nothing said it counts as skipped. Answers the ids of its steps once they are stored. */
  finish(due: DuePrompt): Promise<string[]>;
}

/** The cards that are not wanted in a walk any more. */
export function quietCards({ walkId, quiet }: Asking, walk: Walk): ReadonlySet<PromptCardId> {
  return new Set(PROMPT_CARD_IDS.filter((id) => walkId === walk.id && quiet.includes(id)));
}

const NOTHING: Said = { value: null, text: '' };
const NO_CARD = { key: '', steps: new Map<string, AnswerStep>() };

/**
 * Keeps what is said on cards: one step for each question, written again with each letter. What is said where the walker
 * is no more belongs to the time of that place, and says when it was said.
 */
export function cardAnswers(client: Client, now: () => AskedWalk | null): CardAnswers {
  const saver = stepSaver(client);
  const { open, stepsOf, markOf, mark } = cardInHand();
  const stepOf = (due: DuePrompt, question: string, said: Said): AnswerStep | null => {
    const asking = now();
    const before = stepsOf(due).get(question);
    const asked = markOf(due);
    const id = before?.id ?? (asked?.question === question ? asked.id : client.newId());
    const time = before ? timeOf(before) : asking && answerTime(due, asking, client.now());
    return (
      asking && time && { ...answerTo(due, question, said), ...time, id, walkId: asking.walk.id }
    );
  };
  const answer = (due: DuePrompt, question: string, said: Said) => {
    const step = stepOf(due, question, said);
    if (!step) return;
    open.value = { key: due.key, steps: new Map(stepsOf(due)).set(question, step) };
    saver.write(step);
  };
  return {
    said: (due) => new Map([...stepsOf(due)].map(([id, { value, text }]) => [id, { value, text }])),
    asked(due) {
      const [first] = due.card.questions;
      const isKnown = markOf(due) !== undefined || stepsOf(due).size > 0;
      const step = isKnown || !first ? null : stepOf(due, first.id, NOTHING);
      if (step && due.placeAt !== null) saver.write(mark(due, step, due.placeAt));
    },
    answer,
    async finish(due) {
      const silent = stepsOf(due).size === 0 ? due.card.questions[0]?.id : undefined;
      const asked = markOf(due)?.question ?? silent;
      // What waits for a word must not wait on beside those that were said.
      if (asked && !stepsOf(due).has(asked)) answer(due, asked, NOTHING);
      const ids = [...stepsOf(due).values()].map(({ id }) => id);
      open.value = NO_CARD;
      await saver.secured();
      return ids;
    },
  };
}

/** The steps of the card that is being answered, and what says of others that they were asked. */
function cardInHand() {
  const open = signal<{ key: string; steps: ReadonlyMap<string, AnswerStep> }>(NO_CARD);
  const marks = new Map<string, AnswerStep>();
  return {
    open,
    mark(due: DuePrompt, step: AnswerStep, at: number): AnswerStep {
      const waiting = { ...step, at, waits: true };
      marks.set(due.key, waiting);
      return waiting;
    },
    stepsOf: ({ key }: DuePrompt) => (open.value.key === key ? open.value.steps : NO_CARD.steps),
    markOf: (due: DuePrompt) => due.asked ?? marks.get(due.key),
  };
}

function answerTo({ address, stage }: DuePrompt, question: string, said: Said) {
  const skipped = said.value === null && said.text.trim() === '';
  return { kind: 'answer' as const, address, stage, question, ...said, skipped };
}

function timeOf({ at, saidAt }: AnswerStep): Pick<AnswerStep, 'at' | 'saidAt'> {
  return saidAt === undefined ? { at } : { at, saidAt };
}

function answerTime(
  { placeId, placeAt }: DuePrompt,
  { walk, placeId: here }: AskedWalk,
  now: number,
): Pick<AnswerStep, 'at' | 'saidAt'> {
  const isThere = walk.endedAt === null && (placeId === null || placeId === here);
  return isThere ? { at: now } : { at: placeAt ?? walk.endedAt ?? now, saidAt: now };
}
