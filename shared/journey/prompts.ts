/**
 * The questions a walker is asked, as one table: from which article, when, and how they are answered. Their words are the
 * UI texts `prompt_<id>` and `promptCard_<id>`: as the article has them in its own language, natural in the others.
 */

/** How a question is answered, and what an answer's value means: the raw value is kept, converted only on export. */
export type PromptScale =
  /** In words; the value is null. */
  | 'words'
  /** 1 yes, 0 no. */
  | 'yesNo'
  /** 1 found, 0 not found, and words. */
  | 'found'
  /** 1 (it broke) to 5 (seamless), and words. */
  | 'seam';

export interface Question {
  /** Kept in the answer; never used for another question. */
  id: string;
  /** Requirements in domain.md. */
  articles: readonly string[];
  scale: PromptScale;
}

/** When a card may come. */
export type PromptTime =
  /** Once, before anything else. */
  | 'start'
  /** After a hand-over (`hand-over.ts`): another site, owner, channel or language, or off the page and back. */
  | 'transition'
  /** Once a stage: when it is entered. */
  | 'stage'
  /** Once a walk, in a stage after the purchase. */
  | 'after'
  /** Once a walk, in the last stage after the purchase. */
  | 'last'
  /** Once a stage, when a second page of it is shown. */
  | 'pages'
  /** Once a page. */
  | 'page'
  /** When a walk ends without a note. */
  | 'silentEnd';

const asked = (id: string, scale: PromptScale, ...articles: string[]): Question => ({
  id,
  scale,
  articles,
});

/** In the order of their weight: where several may come, the first does. */
export const PROMPT_CARDS = [
  { id: 'contact', when: 'start', questions: [asked('contact', 'words', '003-10', '000-27')] },
  {
    id: 'seam',
    when: 'transition',
    questions: [asked('seamless', 'seam', '001-05', '001-15')],
  },
  {
    id: 'stage',
    when: 'stage',
    questions: [
      asked('motivation', 'words', '001-08'),
      asked('questions', 'words', '001-08'),
      asked('expectations', 'words', '001-08', '004-01'),
    ],
  },
  {
    id: 'kept',
    when: 'after',
    questions: [
      asked('confirmed', 'yesNo', '002-20'),
      asked('tracked', 'yesNo', '002-20'),
      asked('arrived', 'yesNo', '002-20'),
      asked('followed', 'yesNo', '002-20'),
      asked('informed', 'yesNo', '002-20'),
    ],
  },
  {
    id: 'after',
    when: 'after',
    questions: [
      asked('works', 'yesNo', '004-08'),
      asked('stays', 'yesNo', '004-08', '002-03'),
      asked('fulfils', 'words', '003-11', '004-08'),
      asked('bought', 'words', '003-12'),
      asked('chosen', 'words', '000-01'),
    ],
  },
  {
    id: 'told',
    when: 'last',
    questions: [
      asked('newsletter', 'yesNo', '002-21'),
      asked('rewarded', 'yesNo', '002-21'),
      asked('surprised', 'yesNo', '002-21'),
    ],
  },
  {
    id: 'pages',
    when: 'pages',
    questions: [
      asked('easy', 'yesNo', '004-07'),
      asked('way', 'yesNo', '004-07'),
      asked('sense', 'yesNo', '004-07'),
      asked('information', 'yesNo', '004-07'),
      asked('wiser', 'yesNo', '004-07'),
      asked('helped', 'yesNo', '004-07'),
    ],
  },
  { id: 'need', when: 'page', questions: [asked('need', 'found', '002-02')] },
  { id: 'silent', when: 'silentEnd', questions: [asked('hardest', 'words', '004-09')] },
] as const satisfies readonly {
  id: string;
  when: PromptTime;
  questions: readonly Question[];
}[];

export type PromptCardId = (typeof PROMPT_CARDS)[number]['id'];
export interface PromptCard {
  id: PromptCardId;
  when: PromptTime;
  questions: readonly Question[];
}

export const PROMPT_CARD_IDS: readonly PromptCardId[] = PROMPT_CARDS.map(({ id }) => id);

export function promptCard(id: PromptCardId): PromptCard {
  const found = (PROMPT_CARDS as readonly PromptCard[]).find((card) => card.id === id);
  if (!found) throw new Error(`no card ${id}`);
  return found;
}

/** The question an answer is to; undefined for one that this version does not ask. */
export function questionOf(id: string): Question | undefined {
  return PROMPT_CARDS.flatMap((card): readonly Question[] => card.questions).find(
    (question) => question.id === id,
  );
}

/** The card a question stands on; undefined for one that this version does not ask. */
export function cardOf(question: string): PromptCardId | undefined {
  return (PROMPT_CARDS as readonly PromptCard[]).find(({ questions }) =>
    questions.some(({ id }) => id === question),
  )?.id;
}
