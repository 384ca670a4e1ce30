import { PRODUCTS } from './assets/products.js';

/** First labels of the host names; each is served as `<label>.localhost`. */
export const HOSTS = ['social', 'links', 'shop', 'pay', 'mail', 'track'];

/** How long the carrier's page keeps a visitor waiting, in ms: past the 1800 ms that count as a poor first byte. */
export const SLOW_MS = 2600;

const products = PRODUCTS.map(({ slug }) => ({
  host: 'shop',
  path: `/produkt/${slug}`,
  file: 'shop/produkt.html',
  strict: true,
  product: slug,
}));

const checkout = ['', '/adress', '/leverans', '/betalning'].map((step) => ({
  host: 'shop',
  path: `/kassa${step}`,
  file: 'shop/kassa.html',
  strict: true,
}));

/**
 * Every page of the demo. `strict`: sent with trusted types and nothing but its own files.
 * `slow`: the server waits before it answers. `framed`: the shop may show it in a frame.
 */
export const PAGES = [
  { host: 'social', path: '/', file: 'social/index.html' },
  { host: 'links', path: '/', file: 'links/index.html' },
  { host: 'links', path: '/duggvik', file: 'links/index.html' },
  { host: 'shop', path: '/', file: 'shop/index.html' },
  { host: 'shop', path: '/regnrockar', file: 'shop/regnrockar.html' },
  ...products,
  { host: 'shop', path: '/varukorg', file: 'shop/varukorg.html' },
  ...checkout,
  { host: 'shop', path: '/tack', file: 'shop/tack.html' },
  { host: 'shop', path: '/tipsa', file: 'shop/tipsa.html' },
  { host: 'shop', path: '/hjalp', file: 'shop/hjalp.html' },
  { host: 'shop', path: '/om', file: 'shop/om.html' },
  { host: 'pay', path: '/kort', file: 'pay/kort.html', strict: true, framed: true },
  { host: 'mail', path: '/', file: 'mail/index.html' },
  { host: 'mail', path: '/valkommen', file: 'mail/valkommen.html' },
  { host: 'mail', path: '/order', file: 'mail/order.html' },
  { host: 'mail', path: '/allt-bra', file: 'mail/allt-bra.html' },
  { host: 'track', path: '/', file: 'track/index.html', slow: true },
];

export function pageFor(host, path) {
  return PAGES.find((page) => page.host === host && page.path === path);
}
