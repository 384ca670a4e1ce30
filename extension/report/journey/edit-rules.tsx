import { useState } from 'preact/hooks';
import { ONS } from '../../../shared/contract/on.ts';
import { PAGES, PAGES_LIMIT, SELECTOR_LIMIT } from '../../../shared/contract/rule.ts';
import { inLanguage } from '../../../shared/journey/local-text.ts';
import { movedIn } from '../../../shared/journey/plan-edit.ts';
import type { PlanRule } from '../../../shared/journey/plan-rule.ts';
import { text } from '../../platform/text.ts';
import { Button, IconButton } from '../../ui/components/button.tsx';
import { CheckList } from '../../ui/components/check-list.tsx';
import { arrowDownGlyph, binGlyph, plusGlyph, upGlyph } from '../../ui/components/icon.tsx';
import { SelectField } from '../../ui/components/select-field.tsx';
import { TextField } from '../../ui/components/text-field.tsx';
import type { EditProps } from './edit-head.tsx';
import { withField } from './edit-stage.tsx';

/** Marks for pages whose markup nobody can change; the Tags tab makes them by pointing. The first that fits counts. */
export function EditRules(props: EditProps) {
  const { editor, plan } = props;
  const rules = plan.rules ?? [];
  const put = (next: (now: PlanRule[]) => PlanRule[], about?: string) =>
    editor.change((now) => {
      const written = next(now.rules ?? []);
      return withField(now, 'rules', written.length > 0 ? written : undefined);
    }, about);
  const add = () =>
    put((now) => [...now, { pages: '/*', stages: plan.stages.slice(0, 1).map(({ id }) => id) }]);
  return (
    <div class="edit-column">
      <p class="hint">{text('editRulesHint')}</p>
      <ol class="rules">
        {rules.map((rule, index) => (
          <li key={index}>
            <RuleForm
              {...props}
              rule={rule}
              index={index}
              last={rules.length - 1}
              onChange={(next, field) =>
                put(
                  (now) => now.map((one, at) => (at === index ? next : one)),
                  `rules.${index}.${field}`,
                )
              }
              onMove={(to) => put((now) => movedIn(now, index, to))}
              onRemove={() => put((now) => now.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      <Button kind="outline" glyph={plusGlyph} onClick={add}>
        {text('editAddRule')}
      </Button>
    </div>
  );
}

interface RuleFormProps extends EditProps {
  rule: PlanRule;
  index: number;
  last: number;
  onChange: (rule: PlanRule, field: string) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

function RuleForm(props: RuleFormProps) {
  const { editor, plan, rule, index } = props;
  const { touchpoints, stages } = plan;
  const language = editor.language.value;
  const name = text('editRule', index + 1);
  return (
    <fieldset class="form rule">
      <legend>{name}</legend>
      <RuleTools {...props} name={name} />
      <RuleTexts key={`${rule.pages} ${rule.selector}`} {...props} />
      <SelectField
        label={text('editRuleTouchpoint')}
        none={text('editRulePage')}
        options={touchpoints.map(({ id, label }) => ({
          value: id,
          label: inLanguage(label, language) || id,
        }))}
        value={rule.touchpoint ?? null}
        onChange={(id) => props.onChange(withTarget(rule, id, stages[0]?.id ?? ''), 'touchpoint')}
      />
      <CheckList
        legend={text('editStages')}
        options={stages.map((stage) => ({ id: stage.id, label: inLanguage(stage.name, language) }))}
        chosen={rule.stages ?? []}
        least={rule.touchpoint ? 0 : 1}
        most={8}
        onChange={(chosen) =>
          props.onChange(withField(rule, 'stages', chosen.length ? chosen : undefined), 'stages')
        }
      />
      {rule.touchpoint !== undefined && <WhatCounts {...props} />}
    </fieldset>
  );
}

/** What counts as the touchpoint's event; a rule for stages alone announces nothing. */
function WhatCounts({ rule, onChange }: RuleFormProps) {
  return (
    <SelectField
      label={text('tagsOn')}
      hint={text(`tagsOnWhy_${rule.on ?? 'default'}`)}
      none={text('tagsOn_default')}
      options={ONS.map((value) => ({ value, label: text(`tagsOn_${value}`) }))}
      value={rule.on ?? null}
      onChange={(on) => onChange(withField(rule, 'on', on ?? undefined), 'on')}
    />
  );
}

function RuleTools({ index, last, name, onMove, onRemove }: RuleFormProps & { name: string }) {
  return (
    <div class="rule-tools">
      <IconButton
        glyph={upGlyph}
        label={text('editMoveUp', name)}
        disabled={index === 0}
        onClick={() => onMove(index - 1)}
      />
      <IconButton
        glyph={arrowDownGlyph}
        label={text('editMoveDown', name)}
        disabled={index === last}
        onClick={() => onMove(index + 1)}
      />
      <IconButton glyph={binGlyph} label={text('editRemoveThis', name)} onClick={onRemove} />
    </div>
  );
}

/** A rule for a touchpoint needs a selector; one for none needs stages. */
function withTarget(rule: PlanRule, touchpoint: string | null, stage: string): PlanRule {
  if (touchpoint === null) {
    const { touchpoint: _touchpoint, on: _on, ...rest } = rule;
    return { ...rest, stages: rule.stages ?? [stage] };
  }
  return { ...rule, touchpoint, selector: rule.selector ?? 'main' };
}

/** Written when the field is left, and only where it can be one: half a pattern is none. */
function RuleTexts({ rule, onChange }: RuleFormProps) {
  const [pages, setPages] = useState(rule.pages ?? '');
  const [selector, setSelector] = useState(rule.selector ?? '');
  const isPattern = pages === '' || PAGES.test(pages);
  const isMissing = rule.touchpoint !== undefined && selector.trim() === '';
  return (
    <>
      <TextField
        code
        label={text('editRulePages')}
        hint={text('editRulePagesHint')}
        {...(isPattern ? {} : { error: text('journeyFault_form') })}
        limit={PAGES_LIMIT}
        value={pages}
        onChange={setPages}
        onLeave={() => {
          if (isPattern && pages !== (rule.pages ?? ''))
            onChange(withField(rule, 'pages', pages || undefined), 'pages');
        }}
      />
      <TextField
        code
        label={text('editRuleSelector')}
        {...(isMissing ? { error: text('journeyFault_missing') } : {})}
        limit={SELECTOR_LIMIT}
        value={selector}
        onChange={setSelector}
        onLeave={() => {
          if (!isMissing && selector !== (rule.selector ?? ''))
            onChange(withField(rule, 'selector', selector || undefined), 'selector');
        }}
      />
    </>
  );
}
