import { type Block, nameOfBlock } from '../snippet/install/readme-blocks.ts';

/** A page that does what a block of a README says. */
export interface ReadmePage {
  name: string;
  /** What the block says, as it stands in the page: to read from it what must follow. */
  code: string;
  headers: Record<string, string>;
  /** Of the files, where another origin hosts them. */
  fileHeaders?: Record<string, string>;
  head: string;
  /** A module to be bundled as an app would, and loaded; a script to be typed into the console. */
  module?: string;
  typed?: string;
}

/** Of nonces in the READMEs. */
const NONCE = /nonce[-=]"?([\w]+)/;
const SNIPPET = '<script async src="/waymark.full.js"></script>';

/** The page of a block; of a policy, one whose sinks connect where the policy lets them. */
export function pageOf(block: Block, all: Block[]): ReadmePage {
  const page = { name: nameOfBlock(block), code: block.code, headers: {}, head: '' };
  const { code } = block;
  switch (block.language) {
    case 'html':
      return { ...page, head: withSnippet(code), headers: policyFor(code, all) };
    case 'liquid':
      return { ...page, head: fromLiquid(code) };
    case 'php':
      return { ...page, head: fromPhp(code) };
    case 'http':
      return { ...page, ...underPolicy(code) };
    case 'jsx':
      return { ...page, module: rendering(code) };
    case 'js':
      if (/^import /m.test(code)) return { ...page, module: code };
      return { ...page, head: SNIPPET, typed: code };
    default:
      throw new Error(`${page.name}: no page is made of that`);
  }
}

function withSnippet(html: string): string {
  return /src="\/waymark/.test(html) ? html : `${html}${SNIPPET}`;
}

/** The policy that a README tells for this nonce. */
function policyFor(html: string, all: Block[]): Record<string, string> {
  const nonce = NONCE.exec(html)?.[1];
  if (!nonce) return {};
  const policy = all.find(({ language, code }) => language === 'http' && code.includes(nonce));
  if (!policy) throw new Error(`no README tells the policy for the nonce ${nonce}`);
  return headersOf(policy.code);
}

/** Header lines as an object, names in lower case. */
function headersOf(code: string): Record<string, string> {
  return Object.fromEntries(
    code
      .trim()
      .split('\n')
      .map((line) => /^([\w-]+): (.+)$/.exec(line) ?? [])
      .map(([, name = '', value = '']) => [name.toLowerCase(), value]),
  );
}

/** Another origin for the files, on the same server. */
export const FILE_HOST = 'files.localhost';
const FROM_FILE_HOST = `<script>
  const script = document.createElement('script');
  script.src = \`http://${FILE_HOST}:\${location.port}/waymark.js\`;
  document.head.append(script);
</script>`;

type UnderPolicy = Pick<ReadmePage, 'headers' | 'fileHeaders' | 'head' | 'code'>;

function underPolicy(code: string): UnderPolicy {
  if (code.includes('Resource-Policy')) {
    const headers = { 'cross-origin-embedder-policy': 'require-corp' };
    return { headers, fileHeaders: headersOf(code), head: FROM_FILE_HOST, code };
  }
  const nonce = NONCE.exec(code)?.[1];
  const tag = (rest: string) =>
    `<script async${nonce ? ` nonce="${nonce}"` : ''} ${rest}></script>`;
  const sink = tag('src="/sinks/otlp.js" data-endpoint="/_waymark/v1/logs"');
  const head = `${tag('src="/waymark.js"')}${code.includes('connect-src') ? sink : ''}`;
  return { headers: headersOf(code), head, code: `${code}${head}` };
}

/** As Shopify fills it in, its assets at the root. */
function fromLiquid(code: string): string {
  return code.replace(/\{\{ '([^']+)' \| asset_url \}\}/g, '/$1');
}

/** Runs what WordPress would run of it: its arrays are written like objects, all else is JavaScript as well. */
function fromPhp(code: string): string {
  let html = '';
  const wordpress = {
    add_action: (_hook: string, then: () => void) => then(),
    home_url: (path: string) => path,
    wp_print_script_tag(attributes: Record<string, string | true>) {
      const written = Object.entries(attributes).map(([name, value]) =>
        value === true ? name : `${name}="${value}"`,
      );
      html += `<script ${written.join(' ')}></script>`;
    },
  };
  const script = code.replaceAll('=>', ':').replaceAll('[', '{').replaceAll(']', '}');
  new Function(...Object.keys(wordpress), script)(...Object.values(wordpress));
  return html;
}

/** An app that shows the component. */
function rendering(code: string): string {
  const [, component] = /export const (\w+)/.exec(code) ?? [];
  return `import { init } from 'waymark';
import { h, render } from 'preact';
${code}
init();
render(h(${component}), document.body.appendChild(document.createElement('div')));`;
}
