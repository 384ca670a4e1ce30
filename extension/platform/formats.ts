/**
 * The browser's formatters, each made once. Making one costs 0.3 to 1 ms, which a list of times pays for every row and
 * every change; using one costs a thousandth of that.
 */
const made = new Map<string, unknown>();

function once<Formatter>(name: string, language: string, options: object, make: () => Formatter) {
  const key = `${name} ${language} ${JSON.stringify(options)}`;
  const known = made.get(key);
  if (known) return known as Formatter;
  const formatter = make();
  made.set(key, formatter);
  return formatter;
}

/** @param language BCP 47 */
export function numberFormat(
  language: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  return once('number', language, options, () => new Intl.NumberFormat(language, options));
}

/** @param language BCP 47 */
export function dateFormat(
  language: string,
  options: Intl.DateTimeFormatOptions = {},
): Intl.DateTimeFormat {
  return once('date', language, options, () => new Intl.DateTimeFormat(language, options));
}

/** @param language BCP 47 */
export function pluralRules(language: string): Intl.PluralRules {
  return once('plural', language, {}, () => new Intl.PluralRules(language));
}
