import { useState } from 'preact/hooks';
import { TEXT_LIMIT } from '../../../shared/journey/limits.ts';
import { LINK_LIMIT } from '../../../shared/journey/note-work.ts';
import { isLink } from '../../../shared/journey/work-note.ts';
import { text } from '../../platform/text.ts';
import { TextField } from '../../ui/components/text-field.tsx';

export interface LinksFieldProps {
  links: readonly string[];
  /** Null for none. */
  onChange: (links: string[] | null) => void;
}

/** Web addresses, one a line. Lines that are none are said, and nothing is changed until they are mended. */
export function LinksField({ links, onChange }: LinksFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? links.join('\n');
  const error = faultIn(linesOf(shown));
  return (
    <>
      <TextField
        label={text('noteLinks')}
        hint={text('noteLinksHint')}
        {...(error ? { error } : {})}
        rows={1}
        limit={TEXT_LIMIT}
        code
        value={shown}
        onChange={(said) => {
          setTyped(said);
          const lines = linesOf(said);
          if (!faultIn(lines)) onChange(lines.length > 0 ? lines : null);
        }}
        onLeave={() => {
          if (!error) setTyped(null);
        }}
      />
      <Links links={links} />
    </>
  );
}

function Links({ links }: Pick<LinksFieldProps, 'links'>) {
  if (links.length === 0) return null;
  return (
    <ul class="note-links">
      {links.map((link) => (
        <li key={link}>
          <a href={link} target="_blank" rel="noreferrer">
            {link}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What is wrong with the lines, in a sentence; empty where nothing is. */
function faultIn(lines: readonly string[]): string {
  const bad = lines.find((line) => !isLink(line));
  if (bad !== undefined) return text('noteLinksBad', bad);
  return lines.length > LINK_LIMIT ? text('noteLinksMany', LINK_LIMIT) : '';
}

function linesOf(said: string): string[] {
  return said
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
