import * as v from 'valibot';
import { expect, it } from 'vitest';
import da from '../../../extension/_locales/da/messages.json' with { type: 'json' };
import en from '../../../extension/_locales/en/messages.json' with { type: 'json' };
import nb from '../../../extension/_locales/nb/messages.json' with { type: 'json' };
import sv from '../../../extension/_locales/sv/messages.json' with { type: 'json' };
import { IdSchema } from '../../../shared/journey/plan.ts';
import {
  PROMPT_CARDS,
  promptCard,
  type Question,
  questionOf,
} from '../../../shared/journey/prompts.ts';

const QUESTIONS: Question[] = PROMPT_CARDS.flatMap(({ questions }) => [...questions]);
const LOCALES: Record<string, Record<string, { message: string }>> = { en, sv, nb, da };

it('every question has an id of its own that an answer can keep, and an article', () => {
  expect(new Set(QUESTIONS.map(({ id }) => id)).size).toBe(QUESTIONS.length);
  for (const question of QUESTIONS) {
    expect(v.is(IdSchema, question.id), question.id).toBe(true);
    expect(question.articles[0], question.id).toMatch(/^00\d-\d\d$/);
    expect(questionOf(question.id)).toEqual(question);
  }
});

it('every question, and every card of several, has words in every language', () => {
  const several = PROMPT_CARDS.filter(({ questions }) => questions.length > 1);
  const keys = [
    ...QUESTIONS.map(({ id }) => `prompt_${id}`),
    ...several.map(({ id }) => `promptCard_${id}`),
  ];
  for (const [language, texts] of Object.entries(LOCALES)) {
    for (const key of keys) expect(texts[key]?.message, `${language} ${key}`).toBeTruthy();
  }
});

/** As the article has them; the Danish ones in part, as far as they are handed down. */
it.each([
  ['002-02', 'sv', 'need', 'Vilken information vill du ha i det här steget?'],
  ['000-27', 'sv', 'contact', 'Hur kom du i kontakt med'],
  ['003-10', 'sv', 'contact', 'Hur kom du i kontakt med vårt varumärke?'],
  ['003-11', 'sv', 'fulfils', 'Vilka behov uppfyller våra produkter?'],
  ['003-12', 'sv', 'bought', 'Vad motiverade dig att göra ett köp?'],
  ['001-08', 'nb', 'motivation', 'motivasjon'],
  ['001-08', 'nb', 'questions', 'spørsmål'],
  ['001-08', 'nb', 'expectations', 'forventninger'],
  ['001-15', 'nb', 'seamless', 'overgangen'],
  ['004-07', 'da', 'easy', 'nemt, enkelt og bekvemt'],
  ['004-07', 'da', 'way', 'finde rundt'],
  ['004-07', 'da', 'sense', 'Giver det mening'],
  ['004-07', 'da', 'information', 'informationen'],
  ['004-07', 'da', 'wiser', 'Bliver de klogere?'],
  ['004-07', 'da', 'helped', 'Bliver de hjulpet?'],
  ['004-09', 'da', 'hardest', 'stiller du sikkert ikke de helt rigtige spørgsmål'],
])('%s is asked in %s in the article’s own words', (article, language, id, words) => {
  expect(questionOf(id)?.articles).toContain(article);
  expect(LOCALES[language]?.[`prompt_${id}`]?.message).toContain(words);
});

it('the closing question is asked in Swedish in the article’s own words (003-13), and on its scale in every language', () => {
  const asked = 'På en skala från 1-10, hur enkelt är det att navigera på vår webbsida?';
  expect(sv.walkEase.message).toBe(asked);
  for (const [language, texts] of Object.entries(LOCALES)) {
    expect(texts.walkEase?.message, language).toMatch(/ 1[-–]10, /);
  }
});

it('the six questions of a page come together', () => {
  expect(promptCard('pages').questions).toHaveLength(6);
});
