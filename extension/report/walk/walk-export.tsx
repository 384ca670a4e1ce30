import { WALK_FILE_LIMIT } from '../../../shared/journey/limits.ts';
import { text } from '../../platform/text.ts';
import type { Client } from '../../ui/client.ts';
import { shownSize } from '../../ui/components/shown-size.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { EXPORTS, type ExportName } from '../export/exports.ts';
import type { WalkRead } from './walk-read.ts';

export interface WalkExportProps {
  read: WalkRead;
  client: Client;
}

const NAMES: readonly ExportName[] = ['json', 'flow', 'csv', 'markdown', 'annotations'];

/** The walk as a file, in one of the forms others read. */
export function WalkExport({ read, client }: WalkExportProps) {
  const formats = NAMES.map((name) => ({
    name,
    title: text(`export_${name}`),
    what: text(`exportWhat_${name}`),
  }));
  const write = async (name: ExportName) => {
    const file = await EXPORTS[name](read, client).catch(() => 'unreadable' as const);
    if (typeof file !== 'string') return file;
    return file === 'tooLarge'
      ? text('exportTooLarge', shownSize(WALK_FILE_LIMIT))
      : text('exportUnreadable');
  };
  return <ExportMenu groups={[{ title: '', formats }]} write={write} />;
}
