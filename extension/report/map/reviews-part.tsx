import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NAME_LIMIT, TEXT_LIMIT } from '../../../shared/journey/limits.ts';
import type { Review } from '../../../shared/journey/records.ts';
import { reviewsOf } from '../../../shared/journey/reviews.ts';
import { text } from '../../platform/text.ts';
import type { Client } from '../../ui/client.ts';
import { Button, IconButton } from '../../ui/components/button.tsx';
import { Field } from '../../ui/components/field.tsx';
import { binGlyph, editGlyph, plusGlyph } from '../../ui/components/icon.tsx';
import { SavedSign } from '../../ui/components/saved-sign.tsx';
import { dayOf } from '../../ui/components/shown-time.ts';
import { type ReviewDesk, reviewDesk } from '../../ui/models/review-desk.ts';
import { Part } from '../walk/part.tsx';
import type { MapRead } from './map-read.ts';

export interface ReviewsPartProps {
  read: MapRead;
  client: Client;
}

/** When people went through the map, and what they decided. What is written is stored with every letter. */
export function ReviewsPart({ read, client }: ReviewsPartProps) {
  const desk = useMemo(() => reviewDesk(client, read.journey.id), [read.journey.id]);
  const [editing, setEditing] = useState('');
  const all = desk.shown(reviewsOf(read.journey));
  const begin = async () => setEditing((await desk.begin(all)).id);
  return (
    <Part id="reviews" title={text('mapReviews')} sentence={sentenceOf(read)}>
      {all.length > 0 && (
        <ol class="map-reviews">
          {all.map((review) => (
            <li key={review.id}>
              {review.id === editing ? (
                <ReviewFields desk={desk} review={review} onDone={() => setEditing('')} />
              ) : (
                <ReviewRow desk={desk} review={review} onEdit={() => setEditing(review.id)} />
              )}
            </li>
          ))}
        </ol>
      )}
      <Removed desk={desk} />
      <Button kind="outline" glyph={plusGlyph} onClick={() => void begin()}>
        {text('mapRecordReview')}
      </Button>
    </Part>
  );
}

function sentenceOf({ map: { alive } }: MapRead): string {
  if (alive.reviewedAt === null) return text('mapReviewsWhy');
  const next = alive.dueAt === null ? '' : text('mapDueAt', dayOf(alive.dueAt));
  return [text('mapReviewedAt', dayOf(alive.reviewedAt)), next].filter(Boolean).join(' · ');
}

interface RowProps {
  desk: ReviewDesk;
  review: Review;
}

function ReviewRow({ desk, review, onEdit }: RowProps & { onEdit: () => void }) {
  const day = dayOf(review.at);
  return (
    <>
      <div class="map-review-head">
        <strong>{day}</strong>
        {review.by && <bdi class="hint">{review.by}</bdi>}
        <IconButton glyph={editGlyph} label={text('mapReviewEdit', day)} onClick={onEdit} />
        <IconButton
          glyph={binGlyph}
          label={text('mapReviewRemove', day)}
          onClick={() => void desk.remove(review)}
        />
      </div>
      {review.decided.trim() ? (
        <p class="map-review-words" dir="auto">
          {review.decided}
        </p>
      ) : (
        <p class="hint">{text('mapNothingDecided')}</p>
      )}
    </>
  );
}

function ReviewFields({ desk, review, onDone }: RowProps & { onDone: () => void }) {
  const write = (change: Partial<Review>) => void desk.write({ ...review, ...change });
  const words = useRef<HTMLTextAreaElement>(null);
  // It was asked for with the press before.
  useEffect(() => words.current?.focus(), []);
  return (
    <div class="form map-review-form">
      <Field label={text('mapReviewDecided')}>
        {(attributes) => (
          <textarea
            {...attributes}
            class="input"
            rows={4}
            maxLength={TEXT_LIMIT}
            dir="auto"
            ref={words}
            value={review.decided}
            onInput={({ currentTarget }) => write({ decided: currentTarget.value })}
          />
        )}
      </Field>
      <WhoAndWhen review={review} write={write} />
      <div class="map-review-done">
        <SavedSign state={desk.state.value} />
        <Button kind="primary" onClick={onDone}>
          {text('notesDone')}
        </Button>
      </div>
    </div>
  );
}

interface WhoAndWhenProps {
  review: Review;
  write: (change: Partial<Review>) => void;
}

function WhoAndWhen({ review, write }: WhoAndWhenProps) {
  return (
    <div class="form-pair">
      <Field label={text('mapReviewBy')}>
        {(attributes) => (
          <input
            {...attributes}
            class="input"
            maxLength={NAME_LIMIT}
            value={review.by}
            onInput={({ currentTarget }) => write({ by: currentTarget.value })}
          />
        )}
      </Field>
      <Field label={text('mapReviewDay')}>
        {(attributes) => (
          <input
            {...attributes}
            class="input"
            type="date"
            value={isoDay(review.at)}
            onInput={({ currentTarget }) => {
              const at = currentTarget.valueAsNumber;
              // A day half typed is none yet.
              if (!Number.isNaN(at)) write({ at: middleOf(currentTarget.value) });
            }}
          />
        )}
      </Field>
    </div>
  );
}

/** The day in the person's own time, as a date field writes it. */
function isoDay(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const middleOf = (day: string) => new Date(`${day}T12:00`).getTime();

function Removed({ desk }: { desk: ReviewDesk }) {
  return (
    <p class="map-review-removed" role="status">
      {desk.removed.value && (
        <>
          {text('mapReviewRemoved')}
          <Button onClick={() => void desk.putBack()}>{text('undo')}</Button>
        </>
      )}
    </p>
  );
}
