import { useEffect, useState } from 'preact/hooks';
import { SLUG } from '../../../shared/contract/marker.ts';
import type { LocalText } from '../../../shared/journey/local-text.ts';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import { slugOf } from '../../../shared/journey/touchpoint-slug.ts';
import { text } from '../../platform/text.ts';
import { Button } from '../../ui/components/button.tsx';
import { TextField } from '../../ui/components/text-field.tsx';
import type { JourneyEditor } from '../../ui/models/journey-editor-model.ts';

interface IdFieldProps {
  editor: JourneyEditor;
  id: string;
  /** Records of its kind: an id is used once. */
  taken: readonly { id: string }[];
  hint: string;
  /** What the record is called: an id of ours (`stage-4`) may be made from it. */
  name: LocalText;
  onRename: (id: string) => void;
}

/** The name for machines, used in marks and rules. It is written when the field is left, and only where it can be one. */
export function IdField({ editor, id, taken, hint, name, onRename }: IdFieldProps) {
  const [typed, setTyped] = useState(id);
  useEffect(() => setTyped(id), [id]);
  const isOther = taken.some((one) => one.id === typed) && typed !== id;
  const error = isOther ? text('editIdTaken') : SLUG.test(typed) ? '' : text('editIdForm');
  const proposed = proposedId(id, inLanguage(name, editor.language.value), taken);
  return (
    <details class="more">
      <summary>
        {text('editId')} <code class="more-said">{id}</code>
      </summary>
      <div class="form">
        <TextField
          code
          label={text('editId')}
          hint={hint}
          {...(error ? { error } : {})}
          value={typed}
          onChange={setTyped}
          onLeave={() => {
            if (error) setTyped(id);
            else if (typed !== id) onRename(typed);
          }}
        />
        {proposed && (
          <div>
            <Button kind="outline" onClick={() => onRename(proposed)}>
              {text('editIdUse', proposed)}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

/** An id made of what the record is called, for one whose id was only counted; empty where that is no better. */
function proposedId(id: string, name: string, taken: readonly { id: string }[]): string {
  const slug = slugOf(name);
  if (!/^(stage|touchpoint|persona)-\d+$/.test(id) || !SLUG.test(slug)) return '';
  return taken.some((one) => one.id === slug) ? '' : slug;
}
