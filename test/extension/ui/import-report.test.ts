import { describe, expect, it } from 'vitest';
import { cappedPictures } from '../../../extension/report/export/capped-pictures.ts';
import { htmlInput } from '../../../extension/report/export/html-input.ts';
import { mapHtml } from '../../../extension/report/export/map-html.ts';
import { type MapInput, pictureIds } from '../../../extension/report/export/map-input.ts';
import { importReport, isPage } from '../../../extension/ui/models/import-report.ts';
import { importWalkFile } from '../../../extension/ui/models/import-walk-file.ts';
import type { Note, Picture } from '../../../shared/journey/records.ts';
import { decodeReportFile } from '../../../shared/journey/report-file.ts';
import { ok } from '../../../shared/kit/result.ts';
import { study } from '../../shared/journey/map/study.ts';
import { HOSTILE, hostileStudy, mapInputOf } from '../report/export/sample-map.ts';
import { fakeClient } from './fake-client.ts';

const PNG = [137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72];
const made = study();
const notes = made.notes.map(
  (note, index): Note => (index < 16 ? { ...note, pictureId: `picture-${index}` } : note),
);
const pictures = notes.slice(0, 16).map(
  ({ id, at }, index): Picture => ({
    ...{ id: `picture-${index}`, noteId: id, at, width: 8, height: 8, box: null, covered: 1 },
    ...{ type: 'image/png', bytes: new Blob([Uint8Array.from([...PNG, index])]) },
  }),
);

async function written(input: MapInput): Promise<string> {
  return mapHtml(htmlInput(input, await cappedPictures(pictureIds(input), input.picture)));
}

/** What the background is given of a file, and the answer where it is given nothing. */
async function taken(html: string) {
  let given = '';
  const world = fakeClient(
    {},
    {
      async importReport({ staged }) {
        given = (await world.staged.get(staged)?.text()) ?? '';
        return ok({ journeyId: 'study', walks: 1, known: false });
      },
    },
  );
  const outcome = await importReport(world.client, new Blob([html]));
  expect(world.staged.size).toBe(0);
  return { outcome, file: given ? decodeReportFile(given) : null };
}

const html = await written(mapInputOf({ ...made, notes }, 'en', pictures));

describe('a report that is opened again', () => {
  it('gives the very records it was made of, pictures shown and not shown', async () => {
    const { file } = await taken(html);
    if (!file?.ok) throw new Error(JSON.stringify(file));
    const { journey, walks, steps } = made;
    const byId = <Record extends { id: string }>(all: readonly Record[]) =>
      all.toSorted((a, b) => a.id.localeCompare(b.id));
    expect(file.value.journey).toEqual(journey);
    expect(byId(file.value.walks)).toEqual(byId(walks));
    expect(byId(file.value.steps)).toEqual(byId(steps));
    expect(byId(file.value.notes)).toEqual(byId(notes));
    const bytes = new Map(
      file.value.pictures.map(({ id, base64 }) => [id, [...Buffer.from(base64, 'base64')]]),
    );
    expect(bytes).toEqual(new Map(pictures.map(({ id }, index) => [id, [...PNG, index]])));
    // Some are in the page and some in the data, or this says nothing.
    const shown = html.match(/data-picture=/g)?.length ?? 0;
    expect(shown > 0 && shown < pictures.length).toBe(true);
  });

  it('gives them whatever anybody wrote', async () => {
    const hostile = hostileStudy();
    const { file } = await taken(await written(mapInputOf(hostile)));
    expect(file?.ok && file.value.journey.plan).toEqual(hostile.journey.plan);
    expect(file?.ok && file.value.notes[0]?.text).toBe(`${HOSTILE}\nsecond line`);
  });

  it.each([
    ['inside its data', html.slice(0, html.indexOf('waymark-data') + 4_000), 'cutOff'],
    ['before its data', html.slice(0, html.indexOf('waymark-data') - 30), 'cutOff'],
    ['at its very beginning', html.slice(0, 300), 'cutOff'],
    ['as somebody else’s page', '<!doctype html><html><title>News</title><p>Hello', 'notOurs'],
    ['as an empty page', '<', 'notOurs'],
  ])('is refused where it comes %s', async (_case, file, why) => {
    expect((await taken(file)).outcome).toEqual({ ok: false, reason: { why, where: '' } });
  });

  it('is known by its first letters, and at the door of walks', async () => {
    expect(await isPage(new Blob([html]))).toBe(true);
    expect(await isPage(new Blob(['{"name":"<html>"}']))).toBe(false);
    expect(await importWalkFile(fakeClient().client, new Blob([html]))).toEqual({
      ok: false,
      reason: { why: 'report', where: '' },
    });
  });
});
