import { useState } from 'preact/hooks';
import { isOn } from '../../shared/contract/on.ts';
import { inLanguage } from '../../shared/journey/local-text.ts';
import type { Touchpoint } from '../../shared/journey/plan.ts';
import type { PlanRule } from '../../shared/journey/plan-rule.ts';
import type { Picked } from '../../shared/journey/tagging.ts';
import { text } from '../platform/text.ts';
import { IconButton } from '../ui/components/button.tsx';
import { Choice } from '../ui/components/choice.tsx';
import { backGlyph } from '../ui/components/icon.tsx';
import type { TagsModel } from '../ui/models/tags-model.ts';
import { Screen } from './screen.tsx';
import { HandOverFile, HandOverGtm, HandOverHtml, HandOverRule } from './tags-forms.tsx';
import type { Handed } from './tags-handed.ts';
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

function handedOver(tags: TagsModel, id: string): Handed {
  const page = tags.tags.value;
  const plan = tags.plan.value;
  const planned = plan?.touchpoints.find((one) => one.id === id);
  const picked = page?.picked ?? null;
  const fallback: Touchpoint = {
    ...{ id, label: picked?.name || id, owner: 'brand', medium: 'digital' },
    stages: picked?.stages ?? [],
  };
  const touchpoint = planned ?? fallback;
  const here = picked?.stages ?? [];
  const says = touchpoint.stages.every((stage) => here.includes(stage));
  const own = picked?.written?.stages ?? '';
  const found = plan?.rules?.find((rule) => rule.touchpoint === id);
  const on = onOf(tags, picked, found);
  const selector = picked?.ways[0]?.selector;
  const counts = on ? { on } : {};
  const proposed = selector
    ? { pages: page?.path ?? '/', selector, touchpoint: id, ...counts }
    : null;
  return {
    ...{ tags, page, touchpoint, on, rule: found ?? proposed },
    // A stage that its surroundings say already need not be written again; one that it says itself stays its own.
    stages: says && own === '' ? [] : touchpoint.stages,
    prefix: page?.snippet.prefix ?? 'waymark',
  };
}

/** What was just chosen; else what the markup says, as far as it says one thing, else the rule. */
function onOf(tags: TagsModel, picked: Picked | null, rule: PlanRule | undefined): Handed['on'] {
  const screen = tags.screen.value;
  if (screen.at === 'handOver' && screen.on !== undefined) return screen.on;
  const written = picked?.written?.on.trim();
  if (written) return isOn(written) ? written : undefined;
  return rule?.on ?? null;
}
