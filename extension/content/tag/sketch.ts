import {
  ATTRIBUTE_LIMIT,
  ATTRIBUTE_NAME_LIMIT,
  ATTRIBUTES_LIMIT,
  type Sketch,
  WORD_LIMIT,
} from '../../../shared/journey/tagging.ts';
import { cleanAddress, cleanTitle } from '../../../shared/kit/page-address.ts';
import { nameOf } from '../anchor/accessible-name.ts';
import { isMasked, isPartOfTyped } from '../anchor/typed-content.ts';
import { attributesOf } from '../plain-element.ts';

/** What a person chose or typed, what a policy hands out for one page view, and whole documents in an attribute. */
const LEFT_OUT = /^(value|checked|selected|nonce|integrity|srcdoc|style|on.*)$/;
/** A button's value is its caption. */
const CAPTIONED = /^(button|submit|reset)$/;
const ADDRESSES = /^(href|src|action|formaction|poster)$/;
/** Written by developers; a long number in them names nobody. */
const PLAIN = /^(class|id|for|type|name|role|aria-[a-z]+(-[a-z]+)*)$/;

/** An element's opening tag as it may be handed over: long class lists kept, never what is in a field. */
export function sketchOf(element: Element): Sketch {
  const attributes: Sketch['attributes'] = [];
  for (const { name, value } of attributesOf(element)) {
    if (attributes.length === ATTRIBUTES_LIMIT) break;
    const isCaption = name === 'value' && CAPTIONED.test(element.getAttribute('type') ?? '');
    if (LEFT_OUT.test(name) && !isCaption) continue;
    attributes.push([name.slice(0, ATTRIBUTE_NAME_LIMIT), fitting(element, name, value)]);
  }
  const tag = element.localName.slice(0, WORD_LIMIT);
  const speaksItself =
    element.childElementCount === 0 || element.matches('a, button, label, summary');
  return { tag, attributes, text: speaksItself ? nameOf(element) : '' };
}

function fitting(element: Element, name: string, value: string): string {
  if (name === 'class' || name === 'id')
    return value.replace(/\s+/g, ' ').slice(0, ATTRIBUTE_LIMIT);
  if (isMasked(element) || isPartOfTyped(element)) return '…';
  if (ADDRESSES.test(name)) return shortAddress(value);
  const line = PLAIN.test(name) ? value : cleanTitle(value);
  return line.slice(0, ATTRIBUTE_LIMIT);
}

/** As written where it says a path; without its parameters, which may be somebody's. */
function shortAddress(value: string): string {
  if (/^(data|blob|javascript|mailto|tel):/i.test(value)) return `${value.split(':')[0]}:…`;
  if (/^https?:/.test(value)) return cleanAddress(value).slice(0, ATTRIBUTE_LIMIT);
  const [path = ''] = value.split(/[?]/);
  return (path.length < value.length ? `${path}?…` : value).slice(0, ATTRIBUTE_LIMIT);
}
