import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { Dialog } from '../ui/components/dialog.tsx';
import type { OptionsModel } from '../ui/models/options-model.ts';

/** Asks once more before everything goes, and says afterwards what happened. */
export function DeleteQuestion({ model }: { model: OptionsModel }) {
  const deletion = model.deletion.value;
  const open = deletion.state === 'asking' || deletion.state === 'working';
  return (
    <>
      <p role="status" class="options-quiet">
        {deletion.state === 'done' && text('optionsDeleted')}
        {deletion.state === 'refused' && text(`refusal_${deletion.reason}`)}
      </p>
      {open && (
        <Dialog
          title={text('optionsDeleteTitle')}
          onClose={() => model.keepEverything()}
          actions={
            <>
              <Button kind="outline" onClick={() => model.keepEverything()}>
                {text('cancel')}
              </Button>
              <Button kind="danger" onClick={() => void model.deleteEverything()}>
                {text('optionsDeleteAction')}
              </Button>
            </>
          }
        >
          <p>{text('optionsDeleteSure')}</p>
        </Dialog>
      )}
    </>
  );
}
