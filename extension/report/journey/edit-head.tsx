import { TEXT_LIMIT } from '../../../shared/journey/limits.ts';
import { withWords, wordsElsewhere, wordsIn } from '../../../shared/journey/local-edit.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import { text } from '../../platform/text.ts';
import { Banner } from '../../ui/components/banner.tsx';
import { IconButton } from '../../ui/components/button.tsx';
import { downloadGlyph, redoGlyph, undoGlyph } from '../../ui/components/icon.tsx';
import { SavedSign } from '../../ui/components/saved-sign.tsx';
import type { JourneyEditor } from '../../ui/models/journey-editor-model.ts';
import { saveFile } from '../../ui/save-file.ts';
import { fragmentOf } from '../route.ts';

/** The four languages we speak ourselves; a journey may have more. */
const OFFERED = ['en', 'sv', 'nb', 'da'];

export interface EditProps {
  editor: JourneyEditor;
  plan: Plan;
}

/** The journey's name, what became of the last change, and the way back. */
export function EditHead({ editor, plan }: EditProps) {
  const { refusal } = editor;
  return (
    <>
      <div class="edit-head">
        <NameField editor={editor} plan={plan} />
        <div class="edit-tools">
          <SavedSign state={editor.saveState.value} />
          <a
            class="button"
            data-kind="outline"
            href={fragmentOf('map', editor.journey.value?.id ?? '')}
          >
            {text('mapOpen')}
          </a>
          <IconButton
            glyph={undoGlyph}
            label={text('undo')}
            disabled={!editor.canUndo.value}
            onClick={editor.undo}
          />
          <IconButton
            glyph={redoGlyph}
            label={text('editRedo')}
            disabled={!editor.canRedo.value}
            onClick={editor.redo}
          />
          <LanguageChoice editor={editor} />
          <IconButton
            glyph={downloadGlyph}
            label={text('editDownload')}
            onClick={() => saveFile(planFile(plan))}
          />
        </div>
      </div>
      {refusal.value && <Banner kind="trouble" sentence={text(`refusal_${refusal.value}`)} />}
    </>
  );
}

function NameField({ editor, plan }: EditProps) {
  const { language, base } = editor;
  return (
    <h1 class="edit-name">
      <span class="hidden-text">{text('editName')}</span>
      <input
        aria-label={text('editName')}
        lang={language.value}
        maxLength={TEXT_LIMIT}
        placeholder={wordsElsewhere(plan.name, language.value) || text('editUnnamed')}
        value={wordsIn(plan.name, language.value, base)}
        onInput={({ currentTarget: { value } }) =>
          editor.change(
            (now) => ({ ...now, name: withWords(now.name, value, language.value, base) ?? '' }),
            'name',
          )
        }
        onBlur={editor.settle}
      />
    </h1>
  );
}

function LanguageChoice({ editor }: { editor: JourneyEditor }) {
  const { language, languages } = editor;
  const names = new Intl.DisplayNames([editor.base], { type: 'language' });
  const known = languages.value;
  const codes = [...known, ...OFFERED.filter((code) => !isKnown(known, code))];
  return (
    <select
      class="input edit-language"
      aria-label={text('editLanguage')}
      title={text('editLanguage')}
      value={language.value}
      onChange={(event) => {
        editor.settle();
        language.value = event.currentTarget.value;
      }}
    >
      {codes.map((code) => (
        <option key={code} value={code}>
          {names.of(code) ?? code}
        </option>
      ))}
    </select>
  );
}

/** `en` is there where `en-US` is. */
function isKnown(codes: readonly string[], code: string): boolean {
  return codes.some((one) => one.split('-')[0] === code);
}

/** The journey file, as a site would publish it. */
function planFile(plan: Plan): { name: string; body: Blob } {
  const body = new Blob([`${JSON.stringify(plan, null, 2)}\n`], { type: 'application/json' });
  return { name: 'journey.json', body };
}
