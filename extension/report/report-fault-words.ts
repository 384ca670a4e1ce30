import { text } from '../platform/text.ts';
import type { ReportOutcome } from '../ui/models/import-report.ts';

export type ReportRefused = Extract<ReportOutcome, { ok: false }>['reason'];

/** Why a report was not taken in, and where its fault is. */
export function reportFaultWords({ why, where }: ReportRefused): string {
  const words = sentence(why);
  return where ? `${words} ${text('importWhere', where)}` : words;
}

function sentence(why: ReportRefused['why']): string {
  switch (why) {
    case 'notOurs':
      return text('reportFileForeign');
    case 'invalid':
    case 'notJson':
      return text('reportFileDamaged');
    case 'tooLarge':
      return text('reportFileTooLarge');
    default:
      return text(`import_${why}`);
  }
}
