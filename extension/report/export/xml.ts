/** What no XML document may hold, however it is written: controls, halves of letters, and two that are no letters. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words anybody wrote, as the content of an element or of an attribute. */
export function escaped(words: string): string {
  return words.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element of XML.
 * @param attributes escaped here; one that is undefined is left out
 * @param content markup already: elements, or words that were `escaped`
 */
export function element(
  name: string,
  attributes: Attributes,
  ...content: readonly string[]
): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const inner = content.join('');
  return inner ? `<${name}${said}>${inner}</${name}>` : `<${name}${said}/>`;
}
