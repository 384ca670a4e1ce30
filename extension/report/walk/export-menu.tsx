import { useEffect, useRef, useState } from 'preact/hooks';
import { WALK_FILE_LIMIT } from '../../../shared/journey/limits.ts';
import { text } from '../../platform/text.ts';
import type { Client } from '../../ui/client.ts';
import { downloadGlyph, Icon } from '../../ui/components/icon.tsx';
import { shownSize } from '../../ui/components/shown-size.ts';
import { saveFile } from '../../ui/save-file.ts';
import { EXPORTS, type ExportName } from '../export/exports.ts';
import type { WalkRead } from './walk-read.ts';

export interface ExportMenuProps {
  read: WalkRead;
  client: Client;
}

/** The walk as a file, in one of the forms others read. */
export function ExportMenu({ read, client }: ExportMenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [failure, setFailure] = useState<'tooLarge' | 'unreadable' | null>(null);
  useCloseOutside(menu);
  const write = async (name: ExportName) => {
    if (menu.current) menu.current.open = false;
    menu.current?.querySelector('summary')?.focus();
    const file = await EXPORTS[name](read, client).catch(() => 'unreadable' as const);
    setFailure(typeof file === 'string' ? file : null);
    if (typeof file !== 'string') saveFile(file);
  };
  return (
    <div class="menu-place">
      <details
        class="menu"
        ref={menu}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !menu.current?.open) return;
          menu.current.open = false;
          menu.current.querySelector('summary')?.focus();
        }}
      >
        <summary class="button" data-kind="primary">
          <Icon glyph={downloadGlyph} />
          <span>{text('reportExport')}</span>
        </summary>
        <Formats onChoose={(name) => void write(name)} />
      </details>
      {failure && (
        <p role="alert">
          {failure === 'tooLarge'
            ? text('exportTooLarge', shownSize(WALK_FILE_LIMIT))
            : text('exportUnreadable')}
        </p>
      )}
    </div>
  );
}

function Formats({ onChoose }: { onChoose: (name: ExportName) => void }) {
  return (
    <ul>
      {NAMES.map((name) => (
        <li key={name}>
          <button type="button" onClick={() => onChoose(name)}>
            <strong>{text(`export_${name}`)}</strong>
            <span>{text(`exportWhat_${name}`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const NAMES: readonly ExportName[] = ['json', 'flow', 'csv', 'markdown', 'annotations'];

/** A click beside the menu, or the focus gone elsewhere, closes it. */
function useCloseOutside(menu: { current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const ending = new AbortController();
    const look = ({ target }: Event) => {
      const { current } = menu;
      if (current?.open && target instanceof Node && !current.contains(target)) {
        current.open = false;
      }
    };
    for (const type of ['pointerdown', 'focusin']) {
      document.addEventListener(type, look, { signal: ending.signal });
    }
    return () => ending.abort();
  }, []);
}
