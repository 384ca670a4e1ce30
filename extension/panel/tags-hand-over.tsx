import { useState } from 'preact/hooks';
import { inLanguage } from '../../shared/journey/local-text.ts';
import { text } from '../platform/text.ts';
import { IconButton } from '../ui/components/button.tsx';
import { Choice } from '../ui/components/choice.tsx';
import { backGlyph } from '../ui/components/icon.tsx';
import type { TagsModel } from '../ui/models/tags-model.ts';
import { Screen } from './screen.tsx';
import { HandOverFile, HandOverGtm, HandOverHtml, HandOverRule } from './tags-forms.tsx';
import { type Handed, handedOver } from './tags-handed.ts';
import { HandOverTicket } from './tags-ticket.tsx';

const FORMS = ['html', 'rule', 'gtm', 'ticket', 'file'] as const;
type Form = (typeof FORMS)[number];

/** Everything a developer may want of one touchpoint, each one click to copy. */
export function TagsHandOver({ tags, touchpoint: id }: { tags: TagsModel; touchpoint: string }) {
  const [form, setForm] = useState<Form>('html');
  const handed = handedOver(tags, id);
  return (
    <Screen
      tab="tags"
      top={
        <div class="editor-head">
          <IconButton
            glyph={backGlyph}
            label={text('panelBack')}
            onClick={() => void tags.toList()}
          />
          <h2>{text('tagsHandOverTitle', inLanguage(handed.touchpoint.label, tags.language))}</h2>
        </div>
      }
    >
      <div class="page tags-hand">
        <Choice
          legend={text('tagsHandOverAs')}
          legendHidden
          options={FORMS.map((value) => ({ value, label: text(`tagsForm_${value}`) }))}
          value={form}
          onChange={setForm}
        />
        <Chosen form={form} handed={handed} />
      </div>
    </Screen>
  );
}

function Chosen({ form, handed }: { form: Form; handed: Handed }) {
  switch (form) {
    case 'html':
      return <HandOverHtml {...handed} />;
    case 'rule':
      return <HandOverRule {...handed} />;
    case 'gtm':
      return <HandOverGtm {...handed} />;
    case 'ticket':
      return <HandOverTicket {...handed} />;
    case 'file':
      return <HandOverFile {...handed} />;
  }
}
