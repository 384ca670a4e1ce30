import { posix } from 'node:path';

/** What a person reads or uses besides the scripts: where it stands in the repository, and in the package. */
export const SHIPPED: Record<string, string> = {
  LICENSE: 'LICENSE',
  'snippet/install/README.md': 'README.md',
  'snippet/install/platforms.md': 'docs/platforms.md',
  'snippet/README.md': 'docs/snippet.md',
  'snippet/check/README.md': 'docs/check.md',
  'snippet/sinks/README.md': 'docs/sinks.md',
  'shared/journey/journey-file.md': 'docs/journey-file.md',
  'snippet/install/collector.yaml': 'install/collector.yaml',
  'snippet/install/clickhouse.sql': 'install/clickhouse.sql',
  'snippet/install/snowplow-touchpoint.json': 'install/snowplow-touchpoint.json',
  'snippet/install/gtm/template.tpl': 'install/gtm/template.tpl',
  'snippet/install/gtm/metadata.yaml': 'install/gtm/metadata.yaml',
};

/**
 * A page as it is shipped: its links to other shipped files lead to where those are in the package; links to what
 * stays at home become plain words.
 * @param from the page's path in the repository
 */
export function asShipped(from: string, text: string): string {
  const to = SHIPPED[from] ?? from;
  return text.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (link, words: string, target: string) => {
    if (/^(\w+:|#)/.test(target)) return link;
    const [path = '', part] = target.split('#');
    const shipped = SHIPPED[posix.join(posix.dirname(from), path)];
    if (!shipped) return words;
    const address = posix.relative(posix.dirname(to), shipped);
    return `[${words}](${part ? `${address}#${part}` : address})`;
  });
}
