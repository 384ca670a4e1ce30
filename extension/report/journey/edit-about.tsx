import { useState } from 'preact/hooks';
import { SITE_LIMIT } from '../../../shared/journey/limits.ts';
import type { Plan } from '../../../shared/journey/plan.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import { originOf } from '../../../shared/kit/page-address.ts';
import { text } from '../../platform/text.ts';
import { Button, IconButton } from '../../ui/components/button.tsx';
import { Dialog } from '../../ui/components/dialog.tsx';
import { Field } from '../../ui/components/field.tsx';
import { binGlyph, closeGlyph, plusGlyph } from '../../ui/components/icon.tsx';
import { SelectField } from '../../ui/components/select-field.tsx';
import { hostOf } from '../../ui/components/shown-address.ts';
import { TextField } from '../../ui/components/text-field.tsx';
import type { JourneyEditor } from '../../ui/models/journey-editor-model.ts';
import { fragmentOf } from '../route.ts';
import type { EditProps } from './edit-head.tsx';
import { withField } from './edit-stage.tsx';
import { Words, WordsList } from './edit-texts.tsx';

const LISTS = ['goals', 'users', 'basis'] as const;
const STATES = ['current', 'future', 'day-in-the-life', 'service-blueprint'] as const;
const CADENCES = ['week', 'month', 'quarter', 'half-year', 'year'] as const;

const STATE_WORDS = {
  current: 'editState_current',
  future: 'editState_future',
  'day-in-the-life': 'editState_day_in_the_life',
  'service-blueprint': 'editState_service_blueprint',
} as const;
const EVERY_WORDS = {
  week: 'editEvery_week',
  month: 'editEvery_month',
  quarter: 'editEvery_quarter',
  'half-year': 'editEvery_half_year',
  year: 'editEvery_year',
} as const;

/** What the map is for, who uses it, how often it is gone through, and on which sites it runs. */
export function EditAbout({ editor, plan }: EditProps) {
  const change = (field: string, next: (now: Plan) => Plan) => editor.change(next, field);
  return (
    <div class="form edit-column">
      <Source journey={editor.journey.value ?? null} />
      {(['purpose', 'value'] as const).map((field) => (
        <Words
          key={field}
          editor={editor}
          label={text(`editField_${field}`)}
          rows={2}
          value={plan[field]}
          onChange={(words) => change(field, (now) => withField(now, field, words))}
        />
      ))}
      {LISTS.map((field) => (
        <WordsList
          key={field}
          editor={editor}
          label={text(`editField_${field}`)}
          value={plan[field]}
          onChange={(list) => change(field, (now) => withField(now, field, list))}
        />
      ))}
      <SelectField
        label={text('editState')}
        none={text('editStateNone')}
        options={STATES.map((state) => ({ value: state, label: text(STATE_WORDS[state]) }))}
        value={plan.state ?? null}
        onChange={(state) => change('state', (now) => withField(now, 'state', state ?? undefined))}
      />
      <Review editor={editor} plan={plan} />
      <Sites editor={editor} plan={plan} />
      <DeleteJourney editor={editor} />
    </div>
  );
}

/** Where it came from, and what becomes of what is written here when there is a newer version. */
function Source({ journey }: { journey: Journey | null }) {
  if (journey?.source.kind !== 'site') return null;
  return <p class="hint">{text('editFromSite', hostOf(journey.source.address))}</p>;
}

function Review({ editor, plan }: EditProps) {
  const { review = {} } = plan;
  const put = (next: (now: typeof review) => typeof review) =>
    editor.change((now) => {
      const written = next(now.review ?? {});
      return withField(now, 'review', Object.keys(written).length > 0 ? written : undefined);
    }, 'review');
  return (
    <>
      <SelectField
        label={text('editReviewEvery')}
        hint={text('editReviewHint')}
        none={text('editReviewNone')}
        options={CADENCES.map((every) => ({ value: every, label: text(EVERY_WORDS[every]) }))}
        value={review.every ?? null}
        onChange={(every) => put((now) => withField(now, 'every', every ?? undefined))}
      />
      <Field label={text('editReviewLast')}>
        {(attributes) => (
          <input
            {...attributes}
            class="input charter-minutes"
            type="date"
            value={review.last ?? ''}
            onChange={(event) => {
              const last = event.currentTarget.value;
              put((now) => withField(now, 'last', last || undefined));
            }}
          />
        )}
      </Field>
    </>
  );
}

function Sites({ editor, plan }: EditProps) {
  const [typed, setTyped] = useState('');
  const origin = originOf(/^https?:/.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`);
  const isKnown = plan.sites.includes(origin);
  const add = (event: Event) => {
    event.preventDefault();
    if (!origin || isKnown || plan.sites.length >= SITE_LIMIT) return;
    editor.change((now) => ({ ...now, sites: [...now.sites, origin] }));
    setTyped('');
  };
  return (
    <form class="words-list" onSubmit={add}>
      <KnownSites editor={editor} plan={plan} />
      <TextField
        address
        label={text('editSites')}
        hint={text('editSitesHint')}
        example="https://shop.example"
        value={typed}
        onChange={setTyped}
      />
      <div>
        <Button type="submit" glyph={plusGlyph}>
          {text('editAddSite')}
        </Button>
      </div>
    </form>
  );
}

function KnownSites({ editor, plan }: EditProps) {
  const without = (site: string) =>
    editor.change((now) => ({ ...now, sites: now.sites.filter((one) => one !== site) }));
  return (
    <ul>
      {plan.sites.map((site) => (
        <li class="words-row" key={site}>
          <code>{site}</code>
          <IconButton
            glyph={closeGlyph}
            label={text('editRemoveThis', site)}
            onClick={() => without(site)}
          />
        </li>
      ))}
    </ul>
  );
}

/** Asks first: there is no way back. Refused while walks need the journey, which the head of the page says. */
function DeleteJourney({ editor }: { editor: JourneyEditor }) {
  const [isAsking, setAsking] = useState(false);
  const remove = async () => {
    setAsking(false);
    if (await editor.remove()) location.hash = fragmentOf('journeys');
    else window.scrollTo({ top: 0 });
  };
  return (
    <div class="edit-delete">
      <Button kind="danger" glyph={binGlyph} onClick={() => setAsking(true)}>
        {text('editDeleteJourney')}
      </Button>
      {isAsking && (
        <Dialog
          title={text('editDeleteJourney')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button kind="outline" onClick={() => setAsking(false)}>
                {text('cancel')}
              </Button>
              <Button kind="danger" onClick={() => void remove()}>
                {text('editDeleteForGood')}
              </Button>
            </>
          }
        >
          <p>{text('editDeleteAsk')}</p>
        </Dialog>
      )}
    </div>
  );
}
