import { useContext, useEffect } from 'preact/hooks';
import { text } from '../platform/text.ts';
import { TagsEditor } from './tags-editor.tsx';
import { TagsHandOver } from './tags-hand-over.tsx';
import { TagsList } from './tags-list.tsx';
import { TagsPick } from './tags-pick.tsx';
import type { TagsProps } from './tags-props.ts';
import { Undoable } from './toast-place.tsx';
import '../ui/components/plan.css';
import './tags.css';
import './tags-mend.css';
import './tags-code.css';
import './tags-form.css';

/** Inspect, tag, hand over. The page is told when nobody looks any more. */
export function TagsTab({ model, tags }: TagsProps) {
  useEffect(() => {
    tags.enter();
    window.addEventListener('pagehide', tags.quit);
    return () => {
      window.removeEventListener('pagehide', tags.quit);
      tags.quit();
    };
  }, []);
  const undoable = tags.undoable.value;
  const outer = useContext(Undoable);
  return (
    <Undoable.Provider
      value={
        undoable
          ? {
              message: text(
                undoable.what === 'saved' ? 'tagsSaved' : 'tagsRemoved',
                undoable.label,
              ),
              onUndo: () => void tags.undo(),
              onClose: tags.forgetUndo,
            }
          : outer
      }
    >
      <TagsScreen model={model} tags={tags} />
    </Undoable.Provider>
  );
}

function TagsScreen({ model, tags }: TagsProps) {
  const screen = tags.screen.value;
  switch (screen.at) {
    case 'list':
      return <TagsList model={model} tags={tags} />;
    case 'pick':
      return <TagsPick tags={tags} />;
    case 'edit':
      return <TagsEditor tags={tags} />;
    case 'handOver':
      return <TagsHandOver tags={tags} touchpoint={screen.touchpoint} />;
  }
}
