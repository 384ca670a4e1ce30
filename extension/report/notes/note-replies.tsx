import { useMemo, useState } from 'preact/hooks';
import { TEXT_LIMIT } from '../../../shared/journey/limits.ts';
import { REPLY_LIMIT, type Reply } from '../../../shared/journey/note-work.ts';
import type { Note } from '../../../shared/journey/records.ts';
import { text } from '../../platform/text.ts';
import type { Client } from '../../ui/client.ts';
import { Button, IconButton } from '../../ui/components/button.tsx';
import { DONE_KEYS } from '../../ui/components/done-keys.ts';
import { closeGlyph } from '../../ui/components/icon.tsx';
import { dayAndTime } from '../../ui/components/shown-time.ts';
import { TextField } from '../../ui/components/text-field.tsx';
import type { NoteListModel } from '../../ui/models/note-list-model.ts';

interface NoteRepliesProps {
  client: Client;
  model: NoteListModel;
  note: Note;
}

/** What others said about it. A reply is stored letter by letter, as a note is: there is nothing to lose. */
export function NoteReplies({ client, model, note }: NoteRepliesProps) {
  const [writing, setWriting] = useState(() => ({ id: client.newId(), at: client.now() }));
  const walker = useMemo(() => client.walker.get(), []);
  const replies = note.work?.replies ?? [];
  const own = replies.find(({ id }) => id === writing.id);
  const say = async (words: string) => {
    const { name: by } = await walker;
    const isEmpty = words.trim() === '';
    model.work(
      note.id,
      isEmpty ? { unsay: writing.id } : { reply: { ...writing, by, text: words } },
    );
  };
  const isFull = !own && replies.length >= REPLY_LIMIT;
  return (
    <section class="note-replies" aria-label={text('noteReplies')}>
      <ol>
        {replies
          .filter((reply) => reply !== own)
          .map((reply) => (
            <Said
              key={reply.id}
              reply={reply}
              onRemove={() => model.work(note.id, { unsay: reply.id })}
            />
          ))}
      </ol>
      {isFull ? (
        <p class="hint">{text('noteRepliesFull', REPLY_LIMIT)}</p>
      ) : (
        <Saying
          key={writing.id}
          words={own?.text ?? ''}
          onWords={(words) => void say(words)}
          onDone={() => setWriting({ id: client.newId(), at: client.now() })}
        />
      )}
    </section>
  );
}

function Said({ reply, onRemove }: { reply: Reply; onRemove: () => void }) {
  return (
    <li>
      <p class="hint">
        <bdi>{reply.by || text('noteReplyNobody')}</bdi> · {dayAndTime(reply.at)}
        <IconButton glyph={closeGlyph} label={text('noteReplyRemove')} onClick={onRemove} />
      </p>
      <p class="note-reply-words" dir="auto">
        {reply.text}
      </p>
    </li>
  );
}

interface SayingProps {
  words: string;
  onWords: (words: string) => void;
  onDone: () => void;
}

function Saying({ words, onWords, onDone }: SayingProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button below
    <div
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        onDone();
      }}
    >
      <TextField
        label={text('noteReply')}
        rows={1}
        limit={TEXT_LIMIT}
        value={words}
        onChange={onWords}
      />
      {words && (
        <Button kind="outline" keys={DONE_KEYS} onClick={onDone}>
          {text('noteReplyDone')}
        </Button>
      )}
    </div>
  );
}
