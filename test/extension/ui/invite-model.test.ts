import { describe, expect, it } from 'vitest';
import { codeOf, textOf } from '../../../extension/ui/models/invite-code.ts';
import { inviteModel } from '../../../extension/ui/models/invite-model.ts';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import { INVITATION_LIMIT } from '../../../shared/journey/invitation.ts';
import { codeIn } from '../../../shared/journey/invite-link.ts';
import { presetPlan } from '../../../shared/journey/presets.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import { fakeClient, type World } from './fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_WALK } from './sample-walk.ts';

const SMALL: Journey = {
  ...{ id: 'small', savedAt: 1, source: { kind: 'own' } },
  plan: {
    ...presetPlan('three'),
    name: 'Small',
    sites: ['https://shop.example'],
    personas: [{ id: 'ove', name: 'Ove', primary: true, kind: 'b2c' }],
  },
};

async function beside(journeys: Journey[], content: Partial<World> = {}) {
  const fake = fakeClient({ journeys, ...content });
  const model = panelModel(fake.client);
  await expect.poll(() => model.records.loaded.value && model.place.view.value).toBeTruthy();
  const invite = inviteModel(fake.client, model.journey, model.start, model.records);
  return { ...fake, model, invite };
}

/** What a colleague prepares and sends. */
async function sender(journey: Journey) {
  const from = await beside([journey], { walker: { name: 'Anna', role: 'insider' } });
  await expect.poll(() => from.model.journey.chosen.value?.id).toBe(journey.id);
  const { start } = from.model;
  await expect.poll(() => start.charter.walker.value).toBe('Anna');
  start.goal.value = 'a coat before Saturday';
  start.charter.blind.value = true;
  start.charter.expectedMinutes.value = 20;
  start.charter.stages.value = [...journey.plan.stages.slice(-1).map(({ id }) => id), 'gone'];
  start.charter.startAddress.value = 'shop.example/coats';
  return from;
}

describe('an invitation', () => {
  it.each(['file', 'link'] as const)(
    'as a %s puts a colleague into the prepared walk',
    async (way) => {
      const from = await sender(SMALL);
      const to = await beside([]);
      if (way === 'file') {
        const file = from.invite.file();
        expect(file?.name).toBe('small.waymark-invite.json');
        await to.invite.readFile(file?.body ?? new Blob());
      } else {
        const link = await from.invite.link();
        expect(link).toMatch(/^https:\/\/shop\.example\/coats#:~:waymark=[\w-]+$/);
        await to.invite.read(`${link}\n`);
      }
      expect(to.invite.invited.value).toMatchObject({
        state: 'found',
        invitation: { from: 'Anna' },
      });
      expect(await to.invite.take()).toBe(true);
      const { start, journey } = to.model;
      expect(journey.chosen.value?.plan).toEqual(SMALL.plan);
      expect(start.personaId.value).toBe('ove');
      expect(start.goal.value).toBe('a coat before Saturday');
      expect(start.startElsewhere.value).toBe('https://shop.example/coats');
      expect(to.model.blind.value).toBe(true);
      // A stage that this version of the journey does not have is none to walk for.
      expect(start.charter.stages.value).toEqual(['after']);
      // Who walks is not the one who invites.
      expect(start.charter.walker.value).toBe('');
      await start.start();
      expect(to.world.walks[0]).toMatchObject({
        goal: 'a coat before Saturday',
        charter: { blind: true, expectedMs: 1_200_000 },
      });
    },
  );

  it('holds none of the walks and notes of who invites', async () => {
    const from = await sender(SMALL);
    from.world.walks.push(SAMPLE_WALK);
    const text = await from.invite.file()?.body.text();
    expect(text).not.toContain(SAMPLE_WALK.id);
    expect(text).not.toContain('insider');
  });

  it('leaves the colleague’s own version of the journey as it is, and says so', async () => {
    const from = await sender(SMALL);
    const own = { ...SMALL, plan: { ...SMALL.plan, name: 'Mine' } };
    const to = await beside([own]);
    await to.invite.readFile(from.invite.file()?.body ?? new Blob());
    await to.invite.take();
    expect(to.invite.invited.value).toEqual({ state: 'taken', known: true });
    expect(to.world.journeys).toEqual([own]);
    // The same again is no news, another one is.
    await to.invite.readFile(from.invite.file()?.body ?? new Blob());
    expect(to.invite.invited.value.state).toBe('taken');
    from.model.start.goal.value = 'another coat';
    await to.invite.readFile(from.invite.file()?.body ?? new Blob());
    expect(to.invite.invited.value.state).toBe('found');
  });

  it('to a site’s journey is a link without it: the start page brings the journey', async () => {
    const source = { kind: 'site', address: 'https://shop.example/journey.json' } as const;
    const sites = { ...SMALL, id: 'site-1', source };
    const from = await sender(sites);
    const link = (await from.invite.link()) ?? '';
    const to = await beside([]);
    await to.invite.read(link);
    expect(await to.invite.take()).toBe(false);
    expect(to.invite.invited.value.state).toBe('noJourney');
    to.world.offer = { ok: true, value: sites };
    await to.model.journey.ask();
    expect(await to.invite.take()).toBe(true);
    expect(to.model.journey.chosen.value?.id).toBe('site-1');
  });

  it('that is too long for a link is refused as one', async () => {
    const plan = {
      ...SMALL.plan,
      purpose: Array.from({ length: 900 }, (_, at) => `${at * 7919} `).join(''),
    };
    const from = await sender({ ...SMALL, plan });
    expect(await from.invite.link()).toBeNull();
    expect(from.invite.file()).toBeDefined();
  });

  it.each([
    ['half a link', 'https://shop.example/#:~:waymark=q1bKTS1JVLJSys', 'incomplete'],
    [
      'a link that was no invitation',
      `https://a.example/#:~:waymark=${'A'.repeat(40)}`,
      'incomplete',
    ],
    ['any words', 'Hello Ove', 'notOurs'],
    ['a walk file', '{"waymark":"walk","version":3}', 'notOurs'],
  ])('is refused as %s', async (_, text, why) => {
    const { invite } = await beside([SAMPLE_JOURNEY]);
    await invite.read(text);
    expect(invite.invited.value).toMatchObject({ state: 'refused', why });
    expect(await invite.take()).toBe(false);
  });
});

describe('a code', () => {
  it('is a text in the letters of an address, and comes out as it went in', async () => {
    const text = JSON.stringify({ a: 'å–🧥'.repeat(500) });
    const code = await codeOf(text);
    expect(code).toMatch(/^[\w-]+$/);
    expect(code.length).toBeLessThan(text.length / 10);
    expect(await textOf(code)).toBe(text);
    expect(codeIn(`https://a.example/#:~:waymark=${code}`)).toBe(code);
  });

  it('that unpacks to more than an invitation may be is none', async () => {
    const bomb = new Blob([new Uint8Array(2 * INVITATION_LIMIT)]).stream();
    const packed = await new Response(
      bomb.pipeThrough(new CompressionStream('deflate-raw')),
    ).arrayBuffer();
    const letters = Array.from(new Uint8Array(packed), (byte) => String.fromCharCode(byte)).join(
      '',
    );
    const code = btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    expect(code.length).toBeLessThan(20_000);
    expect(await textOf(code)).toBeUndefined();
  });
});
