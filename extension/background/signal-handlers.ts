import * as v from 'valibot';
import { RecordIdSchema } from '../../shared/journey/records.ts';
import { refused } from '../../shared/kit/result.ts';
import type { Sender } from '../platform/messages.ts';
import { ERROR_EVENT, hearPageErrors } from '../platform/page-errors.ts';
import { openPanel } from '../platform/side-panel.ts';
import type { SignalCalls, SignalPageCalls } from '../platform/signal-messages.ts';
import { enterSignals } from './enter.ts';
import { command, type PageSender, type Table } from './handler.ts';
import { judgeSignal, judgeSignalHere, tellSignalAgain } from './signals.ts';

const ofPage = v.object({ pageId: RecordIdSchema });
const JudgeSchema = v.object({
  stepId: RecordIdSchema,
  verdict: v.picklist(['confirmed', 'dismissed', 'open']),
  noteId: v.optional(v.nullable(RecordIdSchema)),
  isDraft: v.optional(v.boolean()),
});
const WhichSignalSchema = v.object({
  journeyId: RecordIdSchema,
  key: v.pipe(v.string(), v.maxLength(8_000)),
});

/** From our own pages only. */
export const signalCalls: Table<SignalCalls, Sender> = {
  judgeSignal: command(JudgeSchema, judgeSignal),
  tellSignalAgain: command(v.object({ which: v.nullable(WhichSignalSchema) }), ({ which }) =>
    tellSignalAgain(which),
  ),
};

/** From the top frame of a page only, and about its own tab only. */
export const signalPageCalls: Table<SignalPageCalls, PageSender> = {
  fetchSignals: {
    schema: ofPage,
    run: (_, from) => enterSignals(from.pageTabId),
    refuse: () => false,
  },
  hearErrors: {
    schema: v.object({ ...ofPage.entries, name: v.pipe(v.string(), v.regex(ERROR_EVENT)) }),
    run: ({ name }, from) => hearPageErrors(from.pageTabId, name),
    refuse: () => false,
  },
  judgeSignalHere: {
    schema: v.object({
      ...ofPage.entries,
      ...JudgeSchema.entries,
      inPanel: v.optional(v.boolean()),
    }),
    run: ({ inPanel, ...judged }, from) => {
      // Before anything is awaited: Chromium hands the click on with its message. Firefox does not, and refuses.
      if (inPanel) void openPanel(from.pageTabId);
      return judgeSignalHere(from.pageTabId, judged);
    },
    refuse: (reason) => refused(reason),
  },
};
