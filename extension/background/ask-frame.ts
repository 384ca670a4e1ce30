import * as v from 'valibot';
import {
  type FrameAnswer,
  FrameAnswerSchema,
  type FrameAsk,
} from '../../shared/journey/in-frame.ts';
import framedNotesFile from '../content/framed-notes.iife.ts?script';
import { callInFrame, inject } from '../platform/scripting.ts';

/** As `content/framed-notes.iife.ts` names it. */
const DOOR = 'waymark.in-frame';

/**
 * Asks a frame of a page, of whatever site, about what was noted in it.
 * @param way where the frame stands (`FrameWaySchema`)
 * @returns null where the browser does not let us into it, or it is gone
 */
export async function askFrame(
  tabId: number,
  way: readonly number[],
  ask: FrameAsk,
): Promise<FrameAnswer | null> {
  const first = await callInFrame(tabId, way, DOOR, ask);
  if (!first) return null;
  let { said } = first;
  if (said === undefined) {
    if (!(await inject(tabId, framedNotesFile, { frameId: first.frameId }))) return null;
    said = (await callInFrame(tabId, way, DOOR, ask))?.said;
  }
  const parsed = v.safeParse(FrameAnswerSchema, said);
  return parsed.success ? parsed.output : null;
}
