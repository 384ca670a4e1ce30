import { counted, language, text } from '../platform/text.ts';
import { Brand } from '../ui/components/brand.tsx';
import { Button } from '../ui/components/button.tsx';
import { binGlyph } from '../ui/components/icon.tsx';
import { PrivacyLines } from '../ui/components/privacy-lines.tsx';
import { shownSize } from '../ui/components/shown-size.ts';
import type { OptionsModel, Stored } from '../ui/models/options-model.ts';
import { DeleteQuestion } from './delete-question.tsx';
import { Prompts } from './prompts.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { Signals } from './signals.tsx';
import { Sites } from './sites.tsx';

/** The options page: what is kept, where we may go, and the way out. */
export function Options({ model }: { model: OptionsModel }) {
  const stored = model.stored.value;
  return (
    <>
      <header class="options-head">
        <Brand size={40} />
        <div>
          <h1>{text('optionsTitle')}</h1>
          <p aria-live="polite">{storedSentence(stored)}</p>
          {stored.state === 'read' && stored.apart > 0 && (
            <p class="options-quiet">{counted('optionsApart', stored.apart)}</p>
          )}
        </div>
      </header>
      <Sites model={model} />
      <Signals model={model} />
      <Shortcuts model={model} />
      <Prompts model={model} />
      <section>
        <h2>{text('optionsLanguage')}</h2>
        <p>{text('optionsLanguageNote', languageName())}</p>
      </section>
      <section>
        <h2>{text('optionsPrivacy')}</h2>
        <PrivacyLines />
      </section>
      <section>
        <h2>{text('optionsDelete')}</h2>
        <p>{text('optionsDeleteNote')}</p>
        <div class="options-danger">
          <Button kind="danger" glyph={binGlyph} onClick={() => model.askToDelete()}>
            {text('optionsDeleteAction')}
          </Button>
        </div>
        <DeleteQuestion model={model} />
      </section>
    </>
  );
}

/** The answer first: what is on this computer. */
function storedSentence(stored: Stored): string {
  if (stored.state === 'reading') return text('optionsReading');
  if (stored.state === 'unreadable') return text('optionsUnreadable');
  const { walks, notes, pictures, bytes } = stored;
  if (walks + notes + pictures === 0) return text('optionsNothing');
  const parts = [
    counted('optionsWalks', walks),
    counted('optionsNotes', notes),
    ...(pictures === 0 ? [] : [counted('optionsPictures', pictures)]),
    ...(bytes === null ? [] : [shownSize(bytes)]),
  ];
  return text('optionsStored', parts.join(' · '));
}

function languageName(): string {
  const code = language();
  return new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
}
