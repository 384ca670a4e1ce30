import { expect, it } from 'vitest';
import {
  missingKeys,
  otherWords,
  textsOf,
  unevenTexts,
  untranslated,
  unusedKeys,
} from './locales.ts';
import { houseFiles, readHouseFile } from './tree.ts';

const textsIn = (language: string) =>
  textsOf(readHouseFile(`extension/_locales/${language}/messages.json`));
const english = textsIn('en');
const code = houseFiles(/^(extension|snippet\/check)\/.*\.(tsx?|html)$/);

/** Words that are spelled alike in English and Swedish. */
const SAME_IN_SWEDISH = [
  'channel_facebook',
  'channel_instagram',
  'channel_linkedin',
  'channel_partner',
  'channel_podcast',
  'exportText',
  'export_mapCjml',
  'export_mapJira',
  'export_mapMermaid',
  'export_markdown',
  'journeyPersonas',
  'mapPersonas_one',
  'mapPersonas_other',
  'noteFacet_persona',
  'messageSort_banner',
  'owner_partner',
  'tagsForm_gtm',
  'tagsForm_html',
  'tagsId',
  'walkMovement_start',
];

it.each(['sv', 'nb', 'no', 'da'])('%s says what English says', (language) => {
  expect(unevenTexts(english, language, textsIn(language))).toEqual([]);
});

it('nb and no are the same', () => {
  expect(textsIn('no')).toEqual(textsIn('nb'));
});

it('Swedish is Swedish', () => {
  expect(untranslated(english, 'sv', textsIn('sv'), SAME_IN_SWEDISH)).toEqual([]);
});

it.each(['sv', 'nb', 'da'])('%s has one word for a mark, and one for recording', (language) => {
  expect(otherWords(language, textsIn(language))).toEqual([]);
});

it('every text is asked for somewhere', () => {
  expect(unusedKeys(english, code)).toEqual([]);
});

it('every text that is asked for exists', () => {
  expect(missingKeys(english, code)).toEqual([]);
});

it.each([
  ['a missing key', {}, 'lacks walkStart'],
  ['an extra key', { walkStart: 'Börja $1', more: 'Mer' }, 'has more'],
  ['a blank text', { walkStart: ' ' }, 'says nothing'],
  ['a lost fill-in', { walkStart: 'Börja' }, 'fills in other places'],
  ['another fill-in', { walkStart: 'Börja $2' }, 'fills in other places'],
])('sees %s', (_what, texts, complaint) => {
  const complaints = unevenTexts({ walkStart: 'Start $1' }, 'sv', texts);
  expect(complaints.join()).toContain(complaint);
});

it('does not mind fill-ins in another order', () => {
  expect(unevenTexts({ a: '$1 of $2' }, 'da', { a: '$2, $1' })).toEqual([]);
});

it('sees a text that was left in English, but not a name or a number', () => {
  const texts = { a: 'Start the walk', b: 'Waymark', c: '$1 %', d: 'Start' };
  expect(untranslated(texts, 'sv', texts, ['d'])).toHaveLength(1);
});

it('sees another word for the same thing, in the language it is one in', () => {
  const texts = { a: 'Inga märkningar', b: 'Ett märke' };
  expect(otherWords('sv', texts)).toEqual([expect.stringContaining('a: elsewhere')]);
  expect(otherWords('nb', texts)).toEqual([]);
});

it('sees keys nobody asks for', () => {
  const keys = {
    plain: '',
    tip: '',
    notes_one: '',
    notes_other: '',
    refusal_noWalk: '',
    lonely: '',
  };
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is a template
  const text = "text('plain'); counted('notes', 2); text(`refusal_${why}`); '__MSG_tip__'";
  expect(unusedKeys(keys, [{ path: 'a.ts', text }])).toEqual([expect.stringContaining('lonely')]);
});

it.each(["text('gone')", "counted('gone', 1)", "name: '__MSG_gone__'"])(
  'sees a key that is nowhere: %s',
  (text) => {
    expect(missingKeys({ here: '' }, [{ path: 'a.ts', text }])).not.toEqual([]);
  },
);
