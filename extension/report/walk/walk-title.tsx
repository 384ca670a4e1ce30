import { useEffect, useRef, useState } from 'preact/hooks';
import { NAME_LIMIT } from '../../../shared/journey/limits.ts';
import { text } from '../../platform/text.ts';
import { Button, IconButton } from '../../ui/components/button.tsx';
import { editGlyph } from '../../ui/components/icon.tsx';
import { walkName } from '../../ui/components/walk-name.ts';
import type { AfterModel } from '../../ui/models/after-model.ts';
import type { WalkRead } from './walk-read.ts';

export interface WalkTitleProps {
  read: WalkRead;
  model: AfterModel;
}

/** What the walk is called, and the way to call it something else. */
export function WalkTitle({ read, model }: WalkTitleProps) {
  const [renaming, setRenaming] = useState(false);
  const { walk, journey, language } = read;
  if (renaming) {
    return <Rename read={read} model={model} onDone={() => setRenaming(false)} />;
  }
  return (
    <div class="walk-name">
      <h1>{walkName(walk, journey, language)}</h1>
      <IconButton
        glyph={editGlyph}
        label={text('reportRename')}
        onClick={() => setRenaming(true)}
      />
    </div>
  );
}

function Rename({ read, model, onDone }: WalkTitleProps & { onDone: () => void }) {
  const { walk, journey, language } = read;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const save = async () => {
    const title = field.current?.value.trim() ?? '';
    if (title === (walk.title ?? '') || (await model.changeWalk({ title }))) onDone();
  };
  return (
    <form
      class="walk-name"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        ref={field}
        class="input"
        aria-label={text('reportName')}
        maxLength={NAME_LIMIT}
        defaultValue={walk.title ?? ''}
        placeholder={walkName({ ...walk, title: '' }, journey, language)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
        }}
      />
      <Button kind="outline" type="submit">
        {text('reportSave')}
      </Button>
      <Button onClick={onDone}>{text('cancel')}</Button>
    </form>
  );
}
