import { useId, useRef, useState } from 'preact/hooks';
import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { checkGlyph, copyGlyph, Icon } from '../ui/components/icon.tsx';
import { copyText } from './tags-copy-text.ts';

export interface CodeBlockProps {
  title: string;
  code: string;
  /** The button's words: what is copied. */
  copy: string;
  /** The first thing to copy here. */
  primary?: boolean;
  /** A long one: shown in part, in a field that scrolls. */
  short?: boolean;
}

/** Text for a developer, as it is, with one click to copy it. */
export function CodeBlock({ title, code, copy, primary, short }: CodeBlockProps) {
  const id = useId();
  return (
    <section class="tags-code" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {short ? (
        <textarea class="input code-input" readOnly rows={10} aria-labelledby={id} value={code} />
      ) : (
        <pre>
          <code>{code}</code>
        </pre>
      )}
      <CopyButton code={code} primary={primary ?? false}>
        {copy}
      </CopyButton>
    </section>
  );
}

export interface CodeChangeProps {
  title: string;
  before: string;
  after: string;
  /** What the button below copies; none is there without it. */
  copied?: string;
}

/** Lines before and after, like a developer's own tools show a change. What is the same stands once. */
export function CodeChange({ title, before, after, copied }: CodeChangeProps) {
  const id = useId();
  const { head, old, now, tail } = changeOf(before.split('\n'), after.split('\n'));
  return (
    <section class="tags-code" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <pre>
        <SameLines lines={head} />
        {old.map((line, index) => (
          <del key={index}>
            <span class="hidden-text">{text('tagsBefore')}</span>
            {`- ${line}\n`}
          </del>
        ))}
        {now.map((line, index) => (
          <ins key={index}>
            <span class="hidden-text">{text('tagsAfter')}</span>
            {`+ ${line}\n`}
          </ins>
        ))}
        <SameLines lines={tail} />
      </pre>
      {copied && (
        <CopyButton code={copied} primary={false}>
          {text('tagsHtmlLineCopy')}
        </CopyButton>
      )}
    </section>
  );
}

function SameLines({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <code key={index}>{`  ${line}\n`}</code>
      ))}
    </>
  );
}

/** What changed, between the lines above and below it that did not. */
function changeOf(before: readonly string[], after: readonly string[]) {
  const above = before.findIndex((line, index) => line !== after[index]);
  const first = above < 0 ? before.length : above;
  const most = Math.min(before.length, after.length) - first;
  let below = 0;
  while (below < most && before.at(-1 - below) === after.at(-1 - below)) below += 1;
  return {
    head: before.slice(0, first),
    old: before.slice(first, before.length - below),
    now: after.slice(first, after.length - below),
    tail: below > 0 ? before.slice(-below) : [],
  };
}

interface CopyButtonProps {
  code: string;
  primary: boolean;
  children: string;
}

/** Copies, and says so beside itself until something else is copied from here. */
function CopyButton({ code, primary, children }: CopyButtonProps) {
  const [copied, setCopied] = useState<{ code: string; ok: boolean } | null>(null);
  const turn = useRef(0);
  const copy = async () => {
    turn.current += 1;
    const now = turn.current;
    // Emptied first, so that a second copying is spoken, too.
    setCopied(null);
    const ok = await copyText(code);
    if (now === turn.current) setCopied({ code, ok });
  };
  return (
    <div class="tags-copy-line">
      <Button kind={primary ? 'primary' : 'outline'} glyph={copyGlyph} onClick={() => void copy()}>
        {children}
      </Button>
      <span class="saved-sign" role="status" data-state={copied?.ok === false ? 'failed' : 'saved'}>
        {copied?.code === code && (
          <span>
            {copied.ok && <Icon glyph={checkGlyph} size={12} />}
            {text(copied.ok ? 'tagsCopied' : 'tagsNotCopied')}
          </span>
        )}
      </span>
    </div>
  );
}
