import * as v from 'valibot';
import { RecordIdSchema } from '../../shared/journey/records.ts';
import { refused } from '../../shared/kit/result.ts';
import type { ImportCalls } from '../platform/import-messages.ts';
import type { Sender } from '../platform/messages.ts';
import type { Table } from './handler.ts';
import { importReport } from './import-report.ts';
import { importWalk } from './import-walk.ts';

const ofStaged = v.object({ staged: RecordIdSchema });
const refuse = () => refused({ why: 'invalid' as const, where: '' });

/** Files that the panel and the full page have taken in. */
export const importCalls: Table<ImportCalls, Sender> = {
  importWalk: { schema: ofStaged, run: ({ staged }) => importWalk(staged), refuse },
  importReport: { schema: ofStaged, run: ({ staged }) => importReport(staged), refuse },
};
