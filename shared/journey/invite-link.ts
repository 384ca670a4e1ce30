import { DIRECTIVE } from '../kit/page-address.ts';

const KEY = 'waymark=';
const CODE = /^[A-Za-z0-9_-]+$/;

/**
 * The start address with an invitation's code behind it, as a directive: browsers keep that from the page's
 * `location` and never send it to a server. Measured in Chromium 156 and Firefox 153: `tabs.Tab.url` has it after the
 * click on the toolbar; of all that a page can read only Chromium's navigation timing has it too.
 */
export function withCode(address: string, code: string): string {
  const url = new URL(address);
  const [fragment = ''] = url.hash.slice(1).split(DIRECTIVE);
  url.hash = '';
  return `${url.href}#${fragment}${DIRECTIVE}${KEY}${code}`;
}

/** The code in a tab's address, or in what a person pasted: a link, or the code alone. Undefined for neither. */
export function codeIn(text: string): string | undefined {
  const at = text.indexOf(DIRECTIVE);
  const parts = at < 0 ? [] : text.slice(at + DIRECTIVE.length).split('&');
  const said = parts.find((part) => part.startsWith(KEY))?.slice(KEY.length);
  return said && CODE.test(said) ? said : undefined;
}

/**
 * Longest link that mail programs leave whole: some of Microsoft's cut at 2,083 characters. A journey that does not fit goes
 * as a file.
 */
export const LINK_LIMIT = 2_000;
