import { COLOURS, money, productBySlug, SIZES } from './products.js';

const KEY = 'duggvik-cart';
const CODE_KEY = 'duggvik-code';
export const RIGHT_CODE = 'REGN10';
/** Shown to nobody before the payment step. */
export const SHIPPING = { ombud: 79, hem: 129, butik: 0 };

export const lang = document.documentElement.lang === 'en' ? 'en' : 'sv';
export const price = (kronor) => money(kronor, lang);

/** Lines `{ key: 'skur.raps.M', count: 1 }`. Whatever else is in the store is not a line. */
export function readCart() {
  let said;
  try {
    said = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
  } catch {
    return [];
  }
  return Array.isArray(said) ? said.filter((line) => line?.count > 0 && describe(line.key)) : [];
}

export function writeCart(lines) {
  sessionStorage.setItem(KEY, JSON.stringify(lines));
  document.dispatchEvent(new CustomEvent('cart-changed'));
}

/** What `skur.raps.M` stands for, or undefined. */
export function describe(key) {
  const [slug, colour, size] = String(key).split('.');
  const product = productBySlug(slug);
  if (!product || !COLOURS[colour] || !SIZES.includes(size)) return undefined;
  return {
    name: product.name,
    kind: `${product.kind[lang]}, ${COLOURS[colour][lang].toLowerCase()}, ${size}`,
    picture: `/art/${product.art}.svg?c=${colour}`,
    price: product.price,
  };
}

export function addToCart(key) {
  const lines = readCart();
  const same = lines.find((line) => line.key === key);
  if (same) same.count += 1;
  else lines.push({ key, count: 1 });
  writeCart(lines);
}

/** `?lagg=skur.raps.M` puts one into an empty cart, so that a link alone can start here. */
export function addFromAddress() {
  const here = new URL(location.href);
  const key = here.searchParams.get('lagg');
  if (!key) return;
  here.searchParams.delete('lagg');
  history.replaceState(history.state, '', here);
  if (describe(key) && readCart().length === 0) addToCart(key);
}

export function countItems() {
  return readCart().reduce((sum, line) => sum + line.count, 0);
}

export const hasDiscount = () => sessionStorage.getItem(CODE_KEY) === RIGHT_CODE;
export const keepCode = (code) => sessionStorage.setItem(CODE_KEY, code);

/** Amounts in kronor. */
export function totals(shipping = 0) {
  const items = readCart().reduce((sum, { key, count }) => sum + describe(key).price * count, 0);
  const discount = hasDiscount() ? Math.round(items * 0.1) : 0;
  return { items, discount, shipping, total: items - discount + shipping };
}

export function emptyCart() {
  sessionStorage.removeItem(KEY);
  sessionStorage.removeItem(CODE_KEY);
}
