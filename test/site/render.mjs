import { readFileSync } from 'node:fs';
import { COLOURS, money, PRODUCTS, productBySlug } from './assets/products.js';

const HTML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const read = (file) => readFileSync(new URL(file, import.meta.url), 'utf8');

function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (sign) => HTML[sign]);
}

/** An address on one of our hosts, with the language of the page that links there. */
function link(origin, path, lang) {
  if (lang === 'sv') return `${origin}${path}`;
  const [before, hash] = path.split('#');
  const joint = before.includes('?') ? '&amp;' : '?';
  return `${origin}${before}${joint}lang=${lang}${hash ? `#${hash}` : ''}`;
}

/** The same page in another language. */
function selfIn(lang, url) {
  const there = new URL(url);
  if (lang === 'sv') there.searchParams.delete('lang');
  else there.searchParams.set('lang', lang);
  return escapeHtml(there.pathname + there.search);
}

function swatch(key) {
  return `<i class="dot dot-${key}" title="[[${COLOURS[key].sv}||${COLOURS[key].en}]]"></i>`;
}

/** `{{card:skur:raps}}`: a product in the list. */
function card(slug, colour) {
  const product = productBySlug(slug);
  const { sv, en } = COLOURS[colour];
  return `<a class="card" data-testid="card-${slug}-${colour}" href="{{shop:/produkt/${slug}?farg=${colour}}}">
  <span class="card-picture"><img src="/art/${product.art}.svg?c=${colour}" alt="${product.name}, [[${sv}||${en}]]" width="800" height="1000" loading="lazy"></span>
  <span class="card-line"><strong>${product.name}</strong><span>[[${money(product.price, 'sv')}||${money(product.price, 'en')}]]</span></span>
  <span class="card-line quiet"><span>[[${product.kind.sv}||${product.kind.en}]]</span><span class="dots">${product.colours.map(swatch).join('')}</span></span>
</a>`;
}

function colourOf(product, url) {
  const wanted = url.searchParams.get('farg') ?? '';
  return product.colours.includes(wanted) ? wanted : product.colours[0];
}

function colourLink(product, key, current) {
  const here = key === current ? ' aria-current="true"' : '';
  const { sv, en } = COLOURS[key];
  return `<a class="swatch"${here} href="{{shop:/produkt/${product.slug}?farg=${key}}}"><i class="dot dot-${key}"></i>[[${sv}||${en}]]</a>`;
}

/** What `{{product.x}}` means on a product page. */
function productWords(slug, url) {
  const product = productBySlug(slug) ?? PRODUCTS[0];
  const colour = colourOf(product, url);
  const { sv, en } = COLOURS[colour];
  return {
    slug: product.slug,
    name: product.name,
    art: product.art,
    colour,
    colourName: `[[${sv}||${en}]]`,
    kind: `[[${product.kind.sv}||${product.kind.en}]]`,
    lead: `[[${product.lead.sv}||${product.lead.en}]]`,
    price: `[[${money(product.price, 'sv')}||${money(product.price, 'en')}]]`,
    swatches: product.colours.map((key) => colourLink(product, key, colour)).join(''),
  };
}

function withParts(source) {
  return source.replace(/\{\{part:([a-z-]+)\}\}/g, (_, name) =>
    withParts(read(`parts/${name}.html`)),
  );
}

/**
 * Turns a page's file into what is sent.
 * `{{part:x}}` a shared part · `{{shop:/path}}` a link that keeps the language · `{{origin:shop}}` · `{{self:en}}` this page in
 * English · `{{query:order|D-10482}}` an escaped query value or its default · `[[svenska||English]]` one of the two.
 */
export function renderPage(page, { url, lang, origin }) {
  const words = productWords(page.product, url);
  return withParts(read(page.file))
    .replace(/\{\{card:([a-z]+):([a-z]+)\}\}/g, (_, slug, colour) => card(slug, colour))
    .replace(/\{\{product\.([a-zA-Z]+)\}\}/g, (_, name) => words[name])
    .replace(/\[\[([^[\]]*?)\|\|([^[\]]*?)\]\]/g, (_, sv, en) => (lang === 'en' ? en : sv))
    .replace(/\{\{query:([a-z]+)\|([^}]*)\}\}/g, (_, name, fallback) =>
      escapeHtml(url.searchParams.get(name) ?? fallback).replace(/[{}]/g, ''),
    )
    .replace(/\{\{self:(sv|en)\}\}/g, (_, other) => selfIn(other, url))
    .replace(/\{\{is:(sv|en)\}\}/g, (_, other) => (other === lang ? 'aria-current="true"' : ''))
    .replace(/\{\{origin:([a-z]+)\}\}/g, (_, host) => origin(host))
    .replace(/\{\{([a-z]+):(\/[^}]*)\}\}/g, (_, host, path) => link(origin(host), path, lang))
    .replaceAll('{{lang}}', lang);
}

/** A drawing in the colours of the cloth it is asked in. */
export function renderArt(source, colour) {
  const cloth = COLOURS[colour] ?? COLOURS.raps;
  return source.replace(/\$(main|light|shade|deep|wall|floor)\b/g, (_, tone) => cloth[tone]);
}
