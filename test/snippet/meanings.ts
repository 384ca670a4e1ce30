import type { Rule } from '../../shared/contract/rule.ts';

/** No mark. */
export const NONE = 'none';
const RULED: Rule = { selector: 'b', touchpoint: 'r' };
const STAGED: Rule = { ...RULED, stages: ['ruled'] };
const META = '<meta name="waymark:stage" content="paged">';

/** What everybody makes of the first `b`: touchpoint and stages, or nothing. Its `on` where a case is about that. */
export const MEANINGS: [
  what: string,
  html: string,
  rules: Rule[],
  meaning: string,
  head?: string,
][] = [
  ['markup before a rule', '<b data-waymark-touchpoint="w"></b>', [RULED], 'w:'],
  [
    'a malformed name, which no rule hides',
    '<b data-waymark-touchpoint="Bad W"></b>',
    [RULED],
    NONE,
  ],
  ['an empty name, which no rule hides', '<b data-waymark-touchpoint=""></b>', [RULED], NONE],
  ['own stage before the rule’s', '<b data-waymark-stage="own"></b>', [STAGED], 'r: own'],
  [
    'own faulty stage, which no rule hides',
    '<b data-waymark-stage="Köp"></b>',
    [STAGED],
    'r:',
    META,
  ],
  ['own empty stage: the page’s', '<b data-waymark-stage=""></b>', [STAGED], 'r: paged', META],
  [
    'the rule’s stage before what is around',
    '<p data-waymark-stage="anc"><b></b></p>',
    [STAGED],
    'r: ruled',
  ],
  [
    'a part that is nearer than an attribute',
    '<section data-waymark-stage="anc"><p><b data-waymark-touchpoint="w"></b></p></section>',
    [{ selector: 'p', stages: ['part'] }],
    'w: part',
  ],
  [
    'an attribute that is nearer than a part',
    '<section><p data-waymark-stage="near"><b data-waymark-touchpoint="w"></b></p></section>',
    [{ selector: 'section', stages: ['part'] }],
    'w: near',
  ],
  [
    'ignore around a mark',
    '<p data-waymark-ignore><b data-waymark-touchpoint="w"></b></p>',
    [],
    NONE,
  ],
  ['ignore around a ruled mark', '<p data-waymark-ignore><b></b></p>', [STAGED], NONE],
  ['ignore on a ruled mark', '<b data-waymark-ignore></b>', [STAGED], NONE],
  ['ignore of a part of its own', '<p data-waymark-ignore><i></i></p><b></b>', [RULED], 'r:'],
  [
    'a faulty stage around',
    '<p data-waymark-stage="Köp"><b data-waymark-touchpoint="w"></b></p>',
    [],
    'w:',
    META,
  ],
  [
    'a stage half faulty',
    '<p data-waymark-stage="Köp near"><b data-waymark-touchpoint="w"></b></p>',
    [],
    'w: near',
    META,
  ],
  [
    'an empty stage around',
    '<p data-waymark-stage=""><b data-waymark-touchpoint="w"></b></p>',
    [],
    'w: paged',
    META,
  ],
  [
    'a stage of blanks around',
    '<p data-waymark-stage=" "><b data-waymark-touchpoint="w"></b></p>',
    [],
    'w:',
    META,
  ],
  [
    'a rule for the page',
    '<b data-waymark-touchpoint="w"></b>',
    [{ stages: ['pagerule'] }],
    'w: pagerule',
  ],
  [
    'a meta element before a rule for the page',
    '<b data-waymark-touchpoint="w"></b>',
    [{ stages: ['pagerule'] }],
    'w: paged',
    META,
  ],
  [
    'a faulty meta element, which no rule hides',
    '<b data-waymark-touchpoint="w"></b>',
    [{ stages: ['pagerule'] }],
    'w:',
    '<meta name="waymark:stage" content="Köp">',
  ],
  [
    'a rule for another page',
    '<b></b>',
    [
      { ...RULED, pages: '/elsewhere' },
      { pages: '/elsewhere', stages: ['pagerule'] },
    ],
    NONE,
  ],
  ['the first rule that fits', '<b></b>', [RULED, { selector: '*', touchpoint: 'later' }], 'r:'],
  [
    'the first part that fits',
    '<p class="p"><b data-waymark-touchpoint="w"></b></p>',
    [
      { selector: '.p', stages: ['first'] },
      { selector: 'p', stages: ['later'] },
    ],
    'w: first',
  ],
  [
    'a ruled mark in a part',
    '<section><b></b></section>',
    [RULED, { selector: 'section', stages: ['part'] }],
    'r: part',
  ],
  [
    'a ruled mark in a part, with stages of its own',
    '<section><b></b></section>',
    [STAGED, { selector: 'section', stages: ['part'] }],
    'r: ruled',
  ],
  ['stages of a rule that gives way', '<b data-waymark-touchpoint="w"></b>', [STAGED], 'w:'],
  [
    'a part that is the mark itself',
    '<b data-waymark-touchpoint="w"></b>',
    [{ selector: 'b', stages: ['part'] }],
    'w: part',
  ],
  [
    'a part that is the ruled mark itself',
    '<b></b>',
    [{ selector: 'b', stages: ['part'] }, RULED],
    'r: part',
  ],
  [
    'a ruled mark with stages around a ruled mark',
    '<section><b></b></section>',
    [RULED, { selector: 'section', touchpoint: 's', stages: ['sec'] }],
    'r: sec',
  ],
  [
    'a ruled mark with stages around a written one',
    '<section><b data-waymark-touchpoint="w"></b></section>',
    [{ selector: 'section', touchpoint: 's', stages: ['sec'] }],
    'w: sec',
  ],
  [
    'stages of a rule that gives way around',
    '<section data-waymark-touchpoint="o"><b data-waymark-touchpoint="w"></b></section>',
    [{ selector: 'section', touchpoint: 's', stages: ['sec'] }],
    'w:',
  ],
  [
    'a mark that wants no clicks',
    '<b data-waymark-touchpoint="w" data-waymark-on="view"></b>',
    [],
    'w: not clicked',
  ],
  [
    'words that only hold one that counts',
    '<b data-waymark-touchpoint="w" data-waymark-on="preview onclick"></b>',
    [],
    'w: not clicked',
  ],
  [
    'words with a line end between',
    '<b data-waymark-touchpoint="w" data-waymark-on="view\nclick"></b>',
    [],
    'w:',
  ],
  [
    'an empty word on what counts',
    '<b data-waymark-touchpoint="w" data-waymark-on=""></b>',
    [],
    'w:',
  ],
  [
    'a word with a comma, which nobody knows',
    '<b data-waymark-touchpoint="w" data-waymark-on="click,view"></b>',
    [],
    'w: not clicked',
  ],
  ['a malformed name', '<b data-waymark-touchpoint="Bad W"></b>', [], NONE],
  [
    'a malformed name around nothing but its own',
    '<p data-waymark-touchpoint="outer"><b data-waymark-touchpoint=""></b></p>',
    [],
    NONE,
  ],
  [
    'a word nobody knows beside one that counts',
    '<b data-waymark-touchpoint="w" data-waymark-on="clik click"></b>',
    [],
    'w:',
  ],
  ['what counts by a rule', '<b></b>', [{ ...RULED, on: 'view' }], 'r: not clicked'],
  [
    'the attribute for what counts before the rule’s',
    '<b data-waymark-on="click"></b>',
    [{ ...RULED, on: 'view' }],
    'r:',
  ],
  [
    'the rule of a mark that gives way, for what counts',
    '<b data-waymark-touchpoint="w"></b>',
    [{ ...RULED, on: 'view' }],
    'w:',
  ],
];
