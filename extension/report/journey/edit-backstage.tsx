import type { LocalText } from '../../../shared/journey/local-text.ts';
import type { Touchpoint } from '../../../shared/journey/plan.ts';
import { text } from '../../platform/text.ts';
import type { JourneyEditor } from '../../ui/models/journey-editor-model.ts';
import { withField } from './edit-stage.tsx';
import { WordsList } from './edit-texts.tsx';
import type { ChangeTouchpoint } from './trail-props.ts';

/** What happens out of the customer's sight (domain 000-17), and with what means (003-18). */
const BEHIND = ['process', 'law', 'rule', 'technology'] as const;
const MEANS = ['have', 'need'] as const;

interface BackstageProps {
  editor: JourneyEditor;
  touchpoint: Touchpoint;
  change: ChangeTouchpoint;
}

export function EditBackstage({ editor, touchpoint, change }: BackstageProps) {
  const { backstage = {} } = touchpoint;
  const put = (field: string, next: (now: typeof backstage) => typeof backstage) =>
    change(`backstage.${field}`, (now) => {
      const written = next(now.backstage ?? {});
      return withField(now, 'backstage', Object.keys(written).length > 0 ? written : undefined);
    });
  const putMeans = (field: (typeof MEANS)[number], list: LocalText[] | undefined) =>
    put(`resources.${field}`, (now) => {
      const means = withField(now.resources ?? {}, field, list);
      return withField(now, 'resources', Object.keys(means).length > 0 ? means : undefined);
    });
  return (
    <details class="more">
      <summary>{text('editBackstage')}</summary>
      <div class="form">
        {BEHIND.map((field) => (
          <WordsList
            key={field}
            editor={editor}
            label={text(`editBehind_${field}`)}
            value={backstage[field]}
            onChange={(list) => put(field, (now) => withField(now, field, list))}
          />
        ))}
        {MEANS.map((field) => (
          <WordsList
            key={field}
            editor={editor}
            label={text(`editMeans_${field}`)}
            value={backstage.resources?.[field]}
            onChange={(list) => putMeans(field, list)}
          />
        ))}
      </div>
    </details>
  );
}
