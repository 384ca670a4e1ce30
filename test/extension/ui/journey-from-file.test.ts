import { expect, it } from 'vitest';
import { charterOf } from '../../../extension/ui/models/charter-form.ts';
import { journeyFromFile } from '../../../extension/ui/models/journey-from-file.ts';
import { encodeInvitation } from '../../../shared/journey/invitation.ts';
import { fakeClient } from './fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_WALK } from './sample-walk.ts';

const { client } = fakeClient({});
const read = (text: string) => journeyFromFile(new Blob([text]), client);

it('a journey file becomes a journey', async () => {
  expect(await read(JSON.stringify(SAMPLE_JOURNEY.plan))).toMatchObject({ ok: true });
});

it('a file of ours that is no journey is called by its name', async () => {
  const invitation = { from: '', journeyId: 'j', journey: null, walk: charterOf(SAMPLE_WALK) };
  expect(await read(encodeInvitation(invitation))).toEqual({ ok: false, reason: 'invitation' });
  // With its pictures it is larger than any journey file.
  const walk = '{\n "waymark": "walk", "version": 3,'.padEnd(5_000_000, ' ');
  expect(await read(walk)).toEqual({ ok: false, reason: 'walk' });
});

it('what only names us somewhere is none of ours', async () => {
  expect(await read('{"name":"x","waymark":"walk"}')).toMatchObject({ ok: false, reason: {} });
});
