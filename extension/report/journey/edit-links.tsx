import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Touchpoint } from '../../../shared/journey/plan.ts';
import { text } from '../../platform/text.ts';
import { CheckList } from '../../ui/components/check-list.tsx';
import { withField } from './edit-stage.tsx';
import type { ChangeTouchpoint, EditTouchpointProps } from './trail-props.ts';

/** Stages a touchpoint may be in at most, as the journey file has it. */
const MOST_STAGES = 8;
const MOST_NEXT = 20;

interface LinksProps extends EditTouchpointProps {
  change: ChangeTouchpoint;
}

/** The stages it belongs to, the touchpoints it leads to, and whether those may lie behind it. */
export function TouchpointLinks(props: LinksProps) {
  const { editor, plan, touchpoint, change } = props;
  const { stages } = touchpoint;
  const language = editor.language.value;
  const others = plan.touchpoints.filter(({ id }) => id !== touchpoint.id);
  return (
    <>
      <CheckList
        legend={text('editStages')}
        options={plan.stages.map(({ id, name }, index) => ({
          id,
          label: `${index + 1} ${inLanguage(name, language)}`,
        }))}
        chosen={stages}
        least={1}
        most={MOST_STAGES}
        onChange={(chosen) => change('stages', (now) => ({ ...now, stages: chosen }))}
      />
      {others.length > 0 && <NextLinks {...props} others={others} />}
    </>
  );
}

interface NextLinksProps extends LinksProps {
  others: readonly Touchpoint[];
}

function NextLinks({ editor, touchpoint, change, others }: NextLinksProps) {
  const { next = [], loop = false } = touchpoint;
  const language = editor.language.value;
  return (
    <details class="more">
      <summary>
        {text('editNext')}
        {next.length > 0 && <span class="more-said">{next.length}</span>}
      </summary>
      <CheckList
        legend={text('editNext')}
        options={others.map(({ id, label }) => ({ id, label: inLanguage(label, language) }))}
        chosen={next}
        least={0}
        most={MOST_NEXT}
        onChange={(chosen) =>
          change('next', (now) => withField(now, 'next', chosen.length ? chosen : undefined))
        }
      />
      <label class="check">
        <input
          type="checkbox"
          checked={loop}
          onChange={({ currentTarget: { checked } }) =>
            change('loop', (now) => withField(now, 'loop', checked || undefined))
          }
        />
        <span>{text('editLoop')}</span>
      </label>
    </details>
  );
}
