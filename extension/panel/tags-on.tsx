import { ONS } from '../../shared/contract/on.ts';
import { text } from '../platform/text.ts';
import { Choice } from '../ui/components/choice.tsx';
import type { DraftProps } from './tags-props.ts';

const CHOICES = ['default', ...ONS] as const;

/** What counts as the touchpoint's event, and what that comes to. */
export function WhatCounts({ draft, onChange }: Omit<DraftProps, 'plan'>) {
  const chosen = draft.on ?? 'default';
  return (
    <div class="tags-on">
      <Choice
        legend={text('tagsOn')}
        options={CHOICES.map((value) => ({ value, label: text(`tagsOn_${value}`) }))}
        value={chosen}
        onChange={(value) => onChange({ on: value === 'default' ? null : value })}
      />
      <p class="hint" role="status">
        {text(`tagsOnWhy_${chosen}`)}
      </p>
    </div>
  );
}
