import { useState } from 'preact/hooks';
import { INVITATION_SUFFIX } from '../../shared/journey/invitation.ts';
import { text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { FileButton } from '../ui/components/file-button.tsx';
import { copyGlyph, downloadGlyph, uploadGlyph } from '../ui/components/icon.tsx';
import { TextField } from '../ui/components/text-field.tsx';
import type { InviteModel } from '../ui/models/invite-model.ts';
import type { PanelModel } from '../ui/models/panel-model.ts';
import { saveFile } from '../ui/save-file.ts';
import { InvitationCard } from './invitation-card.tsx';
import { copyText } from './tags-copy-text.ts';

interface InvitingProps {
  model: PanelModel;
  invite: InviteModel;
}

/** The prepared walk for a colleague, as a link or a file; and the way in for one that came. */
export function InvitingView({ model, invite }: InvitingProps) {
  return (
    <div class="form">
      {model.journey.chosen.value && <Outgoing model={model} invite={invite} />}
      <Incoming model={model} invite={invite} />
    </div>
  );
}

type Said = 'inviteCopied' | 'inviteNotCopied' | 'inviteTooLong' | 'inviteNoStart' | null;

function Outgoing({ invite }: InvitingProps) {
  const [said, setSaid] = useState<Said>(null);
  const copy = async () => {
    if (!invite.file()) return setSaid('inviteNoStart');
    const link = await invite.link();
    if (link === null) return setSaid('inviteTooLong');
    setSaid((await copyText(link)) ? 'inviteCopied' : 'inviteNotCopied');
  };
  const save = () => {
    const file = invite.file();
    if (file) saveFile(file);
    setSaid(file ? null : 'inviteNoStart');
  };
  return (
    <section class="invite-part" aria-labelledby="invite-out">
      <h3 id="invite-out">{text('inviteColleague')}</h3>
      <p class="hint">{text('inviteColleagueHint')}</p>
      <div class="invite-buttons">
        <Button kind="outline" glyph={copyGlyph} onClick={() => void copy()}>
          {text('inviteCopyLink')}
        </Button>
        <Button kind="outline" glyph={downloadGlyph} onClick={save}>
          {text('inviteSaveFile')}
        </Button>
      </div>
      <p role="status">{said && text(said)}</p>
    </section>
  );
}

function Incoming({ model, invite }: InvitingProps) {
  const [pasted, setPasted] = useState('');
  const read = (words: string) => {
    setPasted(words);
    if (words.trim() === '') invite.forget();
    else void invite.read(words);
  };
  return (
    <section class="invite-part" aria-labelledby="invite-in">
      <h3 id="invite-in">{text('inviteInvited')}</h3>
      <TextField label={text('invitePaste')} limit={PASTE_LIMIT} value={pasted} onChange={read} />
      <div class="invite-buttons">
        <FileButton
          label={text('inviteOpenFile')}
          accept={`${INVITATION_SUFFIX},.json,application/json`}
          glyph={uploadGlyph}
          onFile={(file) => void invite.readFile(file)}
        />
      </div>
      <InvitationCard model={model} invite={invite} />
    </section>
  );
}

/** More than any link of ours, and less than a browser's field takes long for. */
const PASTE_LIMIT = 10_000;
