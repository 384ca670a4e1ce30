import { useState } from 'preact/hooks';
import { NOBODY } from '../../../shared/journey/map/curves.ts';
import type { Lens } from '../../../shared/journey/map/journey-map.ts';
import { ROLES } from '../../../shared/journey/walker-role.ts';
import { text } from '../../platform/text.ts';
import { SelectField } from '../../ui/components/select-field.tsx';
import type { MapModel } from '../../ui/models/map-model.ts';
import type { MapRead } from './map-read.ts';
import { personaName } from './map-words.ts';

/** Days that a period looks back. */
const PERIODS = { quarter: 92, year: 366 } as const;
type Period = keyof typeof PERIODS;
const DAY_MS = 86_400_000;

interface MapFiltersProps {
  read: MapRead;
  model: MapModel;
}

/** Which walks are looked at: as whom, by whom, since when. Nothing is read again for it. */
export function MapFilters({ read, model }: MapFiltersProps) {
  const { lens, digests } = model;
  const [period, setPeriod] = useState<Period | null>(null);
  const roles = new Set(digests.value.map(({ walk }) => walk.charter?.role));
  if (digests.value.length < 2) return null;
  const set = (change: Partial<Lens>) => {
    lens.value = { ...lens.value, ...change };
  };
  return (
    <search class="map-filters">
      <Personas read={read} model={model} onChange={(personas) => set({ personas })} />
      {roles.size > 1 && (
        <SelectField
          label={text('mapBy')}
          none={text('mapAnybody')}
          value={lens.value.role ?? null}
          options={ROLES.map((role) => ({ value: role, label: text(`charterRole_${role}`) }))}
          onChange={(role) => set({ role: role ?? undefined })}
        />
      )}
      <SelectField<Period>
        label={text('mapWhen')}
        none={text('mapEver')}
        value={period}
        options={[
          { value: 'quarter', label: text('mapQuarter') },
          { value: 'year', label: text('mapYear') },
        ]}
        onChange={(next) => {
          setPeriod(next);
          set({ from: next ? Date.now() - PERIODS[next] * DAY_MS : undefined });
        }}
      />
    </search>
  );
}

interface PersonasProps extends MapFiltersProps {
  onChange: (personas: string[] | undefined) => void;
}

/** Chips of who walked; none pressed looks at everybody. */
function Personas({ read, model, onChange }: PersonasProps) {
  const walked = new Set(model.digests.value.map(({ walk }) => walk.personaId ?? NOBODY));
  if (walked.size < 2) return null;
  const chosen = model.lens.value.personas ?? [];
  const toggle = (persona: string) => {
    const next = chosen.includes(persona)
      ? chosen.filter((one) => one !== persona)
      : [...chosen, persona];
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <fieldset class="map-personas">
      <legend class="legend">{text('mapAs')}</legend>
      {[...walked].map((persona) => (
        <button
          key={persona}
          type="button"
          class="chip-button"
          aria-pressed={chosen.includes(persona)}
          onClick={() => toggle(persona)}
        >
          {personaName(read, persona)}
        </button>
      ))}
    </fieldset>
  );
}
