import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { text } from '../../platform/text.ts';
import { downloadGlyph, Icon } from '../../ui/components/icon.tsx';
import type { WalkDownload } from '../../ui/models/walk-download.ts';
import { saveFile } from '../../ui/save-file.ts';
import './export-menu.css';

/** One line of the menu: what it is called, and in a sentence what it is for. */
export interface Format<Name extends string> {
  name: Name;
  title: string;
  what: string;
}

export interface ExportMenuProps<Name extends string> {
  /** Formats by what they are for; a lone group needs no title. */
  groups: readonly { title: string; formats: readonly Format<Name>[] }[];
  /** Answers the file, or in a sentence why there is none; null where nobody wants it any more. */
  write: (name: Name) => Promise<WalkDownload | string | null>;
}

/** What leaves the house as a file, in one of the forms others read. */
export function ExportMenu<Name extends string>({ groups, write }: ExportMenuProps<Name>) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [failure, setFailure] = useState('');
  useCloseOutside(menu);
  const close = () => {
    if (menu.current) menu.current.open = false;
    menu.current?.querySelector('summary')?.focus();
  };
  const choose = async (name: Name) => {
    close();
    const file = await write(name);
    setFailure(typeof file === 'string' ? file : '');
    if (file !== null && typeof file !== 'string') saveFile(file);
  };
  return (
    <div class="menu-place">
      <details
        class="menu"
        ref={menu}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && menu.current?.open) close();
        }}
      >
        <summary class="button" data-kind="primary">
          <Icon glyph={downloadGlyph} />
          <span>{text('reportExport')}</span>
        </summary>
        <Sheet groups={groups} onChoose={(name) => void choose(name)} />
      </details>
      {failure && <p role="alert">{failure}</p>}
    </div>
  );
}

interface SheetProps<Name extends string> {
  groups: ExportMenuProps<Name>['groups'];
  onChoose: (name: Name) => void;
}

function Sheet<Name extends string>({ groups, onChoose }: SheetProps<Name>) {
  return (
    <div class="menu-sheet" data-wide={groups.length > 1 ? '' : undefined}>
      <div>
        {groups.map(({ title, formats }) => (
          <Group key={title} title={title} formats={formats} onChoose={onChoose} />
        ))}
      </div>
    </div>
  );
}

interface GroupProps<Name extends string> {
  title: string;
  formats: readonly Format<Name>[];
  onChoose: (name: Name) => void;
}

function Group<Name extends string>({ title, formats, onChoose }: GroupProps<Name>) {
  const id = useId();
  return (
    <div class="menu-group">
      {title && <h2 id={id}>{title}</h2>}
      <ul aria-labelledby={title ? id : undefined}>
        {formats.map(({ name, title: called, what }) => (
          <li key={name}>
            <button type="button" onClick={() => onChoose(name)}>
              <strong>{called}</strong>
              <span>{what}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

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
