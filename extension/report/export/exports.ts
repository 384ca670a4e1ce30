import { inLanguage } from '../../../shared/journey/local-text.ts';
import type { Client } from '../../ui/client.ts';
import { walkName } from '../../ui/components/walk-name.ts';
import { fileName, type WalkDownload, walkDownload } from '../../ui/models/walk-download.ts';
import type { WalkRead } from '../walk/walk-read.ts';

export type ExportName = 'json' | 'flow' | 'csv' | 'markdown' | 'annotations';
export type Exported = WalkDownload | 'tooLarge' | 'unreadable';

/** One line a format: what writes it is loaded when it is first asked for, and is a pure function. */
export const EXPORTS: Record<ExportName, (read: WalkRead, client: Client) => Promise<Exported>> = {
  json: (read, client) => walkDownload(client, read.walk, read.journey),
  async flow(read) {
    const { userFlow } = await import('./user-flow.ts');
    const flow = userFlow(walkName(read.walk, read.journey, read.language), read);
    return file(read, 'recorder.json', 'application/json', `${JSON.stringify(flow, null, 2)}\n`);
  },
  async csv(read) {
    const { stepTable } = await import('./step-table.ts');
    return file(read, 'csv', 'text/csv', stepTable(read));
  },
  async markdown(read) {
    const { walkMarkdown } = await import('./walk-markdown.ts');
    return file(read, 'md', 'text/markdown', walkMarkdown(read));
  },
  async annotations(read) {
    const { annotationCollection } = await import(
      '../../../shared/journey/annotation/to-annotation.ts'
    );
    const name = walkName(read.walk, read.journey, read.language);
    const text = JSON.stringify(annotationCollection(read.notes, name), null, 2);
    return file(read, 'jsonld', 'application/ld+json', `${text}\n`);
  },
};

function file(
  { journey, walk, language }: WalkRead,
  ending: string,
  type: string,
  text: string,
): WalkDownload {
  const name = fileName(inLanguage(journey.plan.name, language), walk.startedAt, ending);
  return { name, body: new Blob([text], { type: `${type};charset=utf-8` }) };
}
