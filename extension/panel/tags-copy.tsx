import type { PlanDifference } from '../../shared/journey/tag-plan.ts';
import { counted, text } from '../platform/text.ts';
import { Button } from '../ui/components/button.tsx';
import { downloadGlyph } from '../ui/components/icon.tsx';
import type { TagsModel } from '../ui/models/tags-model.ts';
import { saveFile } from '../ui/save-file.ts';
import { journeyFile } from './tags-journey-file.ts';

/** What the stored plan is to the site's file: a working copy, with every difference. Nothing for any other journey. */
export function TagsCopy({ tags }: { tags: TagsModel }) {
  const journey = tags.journey.value;
  if (!journey) return null;
  const differences = tags.differences.value;
  return (
    <section class="tags-copy" aria-labelledby="tags-copy">
      <h3 id="tags-copy">{text('tagsFileTitle')}</h3>
      <p class="hint">{copySentence(differences)}</p>
      {differences && differences.length > 0 && (
        <ul class="tags-differences">
          {differences.map((difference) => (
            <li key={JSON.stringify(difference)} data-kind={difference.kind}>
              <span aria-hidden="true">{SIGNS[difference.kind]}</span>
              <span>
                {text(`tagsDifference_${difference.kind}_${difference.what}`)}{' '}
                <bdi>
                  <code>{difference.id}</code>
                </bdi>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Button glyph={downloadGlyph} onClick={() => saveFile(journeyFile(journey.plan))}>
        {text('tagsFileDownload')}
      </Button>
    </section>
  );
}

const SIGNS = { added: '+', changed: '~', removed: '−' } as const;

function copySentence(differences: PlanDifference[] | null): string {
  if (!differences) return text('tagsFileOwn');
  if (differences.length === 0) return text('tagsFileSame');
  return counted('tagsFileDiffers', differences.length);
}
