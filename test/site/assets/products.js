/** What the shop sells. Read by the server (product pages, cards) and by the cart in the browser. */
export const COLOURS = {
  raps: {
    sv: 'Rapsgul',
    en: 'Rapeseed',
    main: '#e0ae22',
    light: '#f7d873',
    shade: '#b27f0f',
    deep: '#6f4c06',
    wall: '#f0eee6',
    floor: '#dfdbcd',
  },
  tang: {
    sv: 'Tånggrön',
    en: 'Kelp',
    main: '#4a6656',
    light: '#86a391',
    shade: '#304739',
    deep: '#17251d',
    wall: '#e9ede8',
    floor: '#d2d9d1',
  },
  djup: {
    sv: 'Djupblå',
    en: 'Deep sea',
    main: '#27495b',
    light: '#6a95a9',
    shade: '#152f3d',
    deep: '#081820',
    wall: '#e6ebec',
    floor: '#ced7da',
  },
  klippa: {
    sv: 'Klippgrå',
    en: 'Granite',
    main: '#949c99',
    light: '#cdd3d0',
    shade: '#6a7370',
    deep: '#394140',
    wall: '#eeeeeb',
    floor: '#dbdcd7',
  },
  tegel: {
    sv: 'Tegelröd',
    en: 'Brick',
    main: '#a4492f',
    light: '#dc9076',
    shade: '#772d19',
    deep: '#3f150a',
    wall: '#f1e9e4',
    floor: '#e0d3cb',
  },
  kol: {
    sv: 'Kolsvart',
    en: 'Charcoal',
    main: '#2f3435',
    light: '#747d7f',
    shade: '#1a1d1e',
    deep: '#060708',
    wall: '#e9eae8',
    floor: '#d3d5d2',
  },
};

export const SIZES = ['XS', 'S', 'M', 'L', 'XL'];

/** Prices in whole kronor, VAT included. `art` names the drawing in `art/`. */
export const PRODUCTS = [
  {
    slug: 'skur',
    name: 'Skur',
    art: 'coat-long',
    price: 2490,
    colours: ['raps', 'tang', 'kol'],
    kind: { sv: 'Lång regnrock', en: 'Long raincoat' },
    lead: {
      sv: 'Rocken vi började med. Rak, knälång och helt tyst när du går.',
      en: 'The coat we started with. Straight, knee-length and silent when you walk.',
    },
  },
  {
    slug: 'kuling',
    name: 'Kuling',
    art: 'coat-belt',
    price: 2990,
    colours: ['djup', 'tegel', 'kol'],
    kind: { sv: 'Rock med skärp', en: 'Belted coat' },
    lead: {
      sv: 'För blåst från sidan. Dubbel knäppning och ett skärp som håller.',
      en: 'For wind from the side. Double-breasted, with a belt that holds.',
    },
  },
  {
    slug: 'dugg',
    name: 'Dugg',
    art: 'anorak',
    price: 1890,
    colours: ['tegel', 'klippa', 'djup'],
    kind: { sv: 'Anorak', en: 'Anorak' },
    lead: {
      sv: 'Kort, lätt och med en ficka som rymmer hela frukosten.',
      en: 'Short, light, with a pocket that holds all of breakfast.',
    },
  },
  {
    slug: 'dis',
    name: 'Dis',
    art: 'cape',
    price: 1690,
    colours: ['tang', 'klippa', 'raps'],
    kind: { sv: 'Regncape', en: 'Rain cape' },
    lead: {
      sv: 'Över ryggsäcken, över cykeln, över allt.',
      en: 'Over the backpack, over the bike, over everything.',
    },
  },
  {
    slug: 'sydvast',
    name: 'Sydväst',
    art: 'hat',
    price: 490,
    colours: ['raps', 'djup', 'klippa'],
    kind: { sv: 'Hatt', en: 'Hat' },
    lead: {
      sv: 'Brättet leder vattnet bakåt. Så har det alltid fungerat.',
      en: 'The brim leads the water backwards. It always has.',
    },
  },
];

export function productBySlug(slug) {
  return PRODUCTS.find((product) => product.slug === slug);
}

/** `2 490 kr` in Swedish, `SEK 2,490` in English. */
export function money(kronor, lang) {
  const number = String(Math.round(kronor)).replace(
    /\B(?=(\d{3})+$)/g,
    lang === 'en' ? ',' : '\u00a0',
  );
  return lang === 'en' ? `SEK\u00a0${number}` : `${number}\u00a0kr`;
}
