import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Panel } from '../../../extension/panel/panel.tsx';
import { panelModel } from '../../../extension/ui/models/panel-model.ts';
import { fakeClient, type World } from '../ui/fake-client.ts';
import { SAMPLE_JOURNEY, SAMPLE_STEPS, SAMPLE_WALK, START, sampleNote } from '../ui/sample-walk.ts';

function open(content: Partial<World> = {}) {
  const fake = fakeClient({ now: START + 760_000, ...content });
  const model = panelModel(fake.client);
  render(<Panel model={model} />);
  return { ...fake, model };
}

const walkingView: World['view'] = {
  tabId: 7,
  address: 'https://shop.example/',
  origin: 'https://shop.example',
  reachable: true,
  granted: true,
  followed: true,
  walking: true,
  walkElsewhere: false,
  page: null,
};

const walking = {
  journeys: [SAMPLE_JOURNEY],
  walks: [SAMPLE_WALK],
  steps: SAMPLE_STEPS,
  notes: [sampleNote({ pictureId: null })],
  view: walkingView,
};

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }));

afterEach(cleanup);

describe('the panel before a walk', () => {
  it('leads from the site’s journey to a walk in two clicks', async () => {
    const { world } = open({ offer: { ok: true, value: SAMPLE_JOURNEY } });
    await press('Use this journey');
    await press('Start the walk');
    expect(await screen.findByRole('button', { name: 'Pause the walk' })).toBeTruthy();
    expect(world.walks[0]).toMatchObject({ personaId: 'maja', channel: 'instagram' });
  });

  it('keeps the person’s tags in the site’s newer version, and says how many', async () => {
    const source = { kind: 'site', address: 'https://shop.example/journey.json' } as const;
    const { plan } = SAMPLE_JOURNEY;
    const rules = [...(plan.rules ?? []), { pages: '/own', stages: [plan.stages[0]?.id ?? ''] }];
    const copy = { ...SAMPLE_JOURNEY, source, site: plan, plan: { ...plan, rules } };
    const newer = { ...SAMPLE_JOURNEY, plan: { ...plan, name: 'Newer' }, source };
    const offer = { ok: true, value: newer } as const;
    const { model, world } = open({ journeys: [copy], offer });
    model.tab.value = 'journey';
    fireEvent.click(await screen.findByText('Use the site’s newer version'));
    expect(await screen.findByText(/1 change of your own was kept/)).toBeTruthy();
    expect(world.journeys[0]?.plan.rules).toEqual(rules);
  });

  it('offers no newer version of the journey that is in use as it is', async () => {
    const source = { kind: 'site', address: 'https://shop.example/journey.json' } as const;
    const value = { ...SAMPLE_JOURNEY, source };
    const { model } = open({
      journeys: [value],
      offer: { ok: true, value: structuredClone(value) },
    });
    model.tab.value = 'journey';
    expect(await screen.findByText(/is the same as the site’s file/)).toBeTruthy();
    expect(screen.queryByText('Use the site’s newer version')).toBeNull();
  });

  it('says where a journey file is broken and still offers the presets', async () => {
    open({ offer: { ok: false, reason: { why: 'invalid', where: 'stages.2.name' } } });
    expect((await screen.findByRole('alert')).textContent).toContain('stages.2.name');
    expect(screen.getByRole('button', { name: /^Five stages/ })).toBeTruthy();
  });

  it('says what to do where it cannot see the page', async () => {
    const view = { ...walkingView, origin: '', address: '', reachable: false, walking: false };
    const plan = { ...SAMPLE_JOURNEY.plan, sites: [] };
    open({ journeys: [{ ...SAMPLE_JOURNEY, plan }], view });
    expect(await screen.findByText(/click the Waymark icon/)).toBeTruthy();
    const button = screen.getByRole('button', { name: 'Start the walk' });
    expect(button.hasAttribute('disabled')).toBe(true);
  });
});

describe('the panel on a walk', () => {
  it('says quietly of a page what could be better; what is poor is told as friction', async () => {
    const measured = [{ lcp: 3_200 }, { lcp: 900 }, { lcp: 5_200 }];
    const pages = SAMPLE_STEPS.filter(({ kind }) => kind === 'page');
    const steps = SAMPLE_STEPS.map((step) =>
      step.kind === 'page' ? { ...step, vitals: measured[pages.indexOf(step)] } : step,
    );
    open({ ...walking, steps });
    await screen.findByRole('list', { name: 'What you have met' });
    const told = screen.getAllByText(/page quality/);
    expect(told.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^page quality could be better: main content after 3.2/),
    ]);
    expect(told[0]?.matches('[data-hurts]')).toBe(false);
  });

  it('shows what was met, how, and in which order', async () => {
    open(walking);
    const list = await screen.findByRole('list', { name: 'What you have met' });
    const rows = [...list.children].map((row) => row.textContent ?? '');
    expect(rows).toHaveLength(11);
    expect(rows[0]).toContain('Raincoats that last');
    expect(rows[0]).toContain('slow');
    expect(rows[5]).toContain('no marks');
    expect(rows.at(-1)).toContain('The shipping cost');
    const movements = within(list).getAllByRole('img', { name: /Start|Sidetrack|trail/ });
    expect(movements.map((sign) => sign.getAttribute('aria-label'))).toEqual([
      'Start',
      'Sidetrack',
      'Back on the trail',
    ]);
  });

  it('brings back what was hidden on the page, and hides it', async () => {
    const { world, changed } = open(walking);
    const shown = await screen.findByRole('button', { name: 'Show Waymark on the page' });
    expect(shown.getAttribute('aria-pressed')).toBe('true');
    world.overlay = false;
    changed();
    await expect.poll(() => shown.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(shown);
    await expect.poll(() => world.overlay).toBe(true);
    await expect.poll(() => shown.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(shown);
    await expect.poll(() => world.overlay).toBe(false);
  });

  it('says which stage the walker is in', async () => {
    open(walking);
    const track = await screen.findByRole('list', { name: 'Stages' });
    await expect
      .poll(() => track.querySelector('[aria-current="step"]')?.textContent)
      .toContain('3Purchase');
  });

  it('offers to follow to a site that is not part of the walk', async () => {
    const { world } = open({
      ...walking,
      view: { ...walkingView, origin: 'https://pay.example', granted: false },
    });
    expect(await screen.findByText('pay.example is not part of the walk yet')).toBeTruthy();
    await press('Follow there too');
    await expect.poll(() => world.walks[0]?.sites).toContain('https://pay.example');
  });

  it('asks once: a site that the walk is not to follow to is only named after that', async () => {
    const { world } = open({
      ...walking,
      view: { ...walkingView, origin: 'https://pay.example', granted: false },
    });
    await press('Not this site');
    expect(await screen.findByText('Nothing of it is recorded.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Not this site' })).toBeNull();
    expect(world.walks[0]?.sites).not.toContain('https://pay.example');
    expect(screen.getByRole('button', { name: 'Follow there too' })).toBeTruthy();
  });

  it('shows the latest of a long walk, and what was before when asked', async () => {
    const [page] = SAMPLE_STEPS.filter((step) => step.kind === 'page');
    if (!page) throw new Error('the sample walk has pages');
    const steps = Array.from({ length: 230 }, (_, index) => ({
      ...page,
      ...{ id: `many-${index}`, at: START + index, title: `Page ${index}`, address: `/${index}` },
    }));
    open({ ...walking, steps, notes: [] });
    const rows = () => [...document.querySelectorAll('.timeline > li .timeline-name')];
    await expect.poll(() => rows().length, { timeout: 10_000 }).toBe(60);
    expect(rows().at(-1)?.textContent).toBe('Page 229');
    fireEvent.click(screen.getByText('Show what was before'));
    await expect.poll(() => rows().length, { timeout: 10_000 }).toBe(230);
    expect(screen.queryByText('Show what was before')).toBeNull();
  }, 20_000);

  it('asks whether to continue a walk that is open nowhere', async () => {
    open({ ...walking, view: { ...walkingView, walking: false } });
    expect(await screen.findByText('Continue the walk?')).toBeTruthy();
    await press('Continue here');
    await expect.poll(() => screen.queryByText('Continue the walk?')).toBeNull();
  });

  it('records a feeling with one press', async () => {
    const { world } = open({ ...walking, steps: [...SAMPLE_STEPS] });
    await press('Very good');
    await expect.poll(() => world.steps.at(-1)).toMatchObject({ kind: 'felt', feeling: 2 });
  });

  it('ends with the closing questions and shows the summary', async () => {
    const { world } = open(walking);
    await press('End the walk');
    fireEvent.click(await screen.findByRole('radio', { name: 'No, I left' }));
    fireEvent.click(screen.getByRole('radio', { name: '4' }));
    fireEvent.click(screen.getAllByRole('button', { name: 'End the walk' }).at(-1) as Element);
    await expect
      .poll(() => world.walks[0]?.closing)
      .toEqual({ reached: false, leftAt: 'purchase', ease: 4, remark: '' });
    expect(await screen.findByRole('button', { name: 'Download the walk' })).toBeTruthy();
  });
});

describe('the panel’s notes', () => {
  it('open an unfinished one with the focus in its text', async () => {
    open({ ...walking, notes: [sampleNote({ phase: 'draft', text: 'The code' })] });
    const field = await screen.findByRole('textbox', { name: 'Your note' });
    await expect.poll(() => document.activeElement).toBe(field);
  });

  it('say saved beside the text only after it is stored', async () => {
    const { world } = open({ ...walking, notes: [sampleNote({ phase: 'draft', text: '' })] });
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your note' });
    field.value = 'Costs more than the ad said';
    fireEvent.input(field);
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(world.notes[0]?.text).toBe('Costs more than the ad said');
  });

  it('can be deleted and brought back', async () => {
    const { model } = open(walking);
    fireEvent.click(await screen.findByRole('tab', { name: /Notes/ }));
    await press(/The shipping cost/);
    await press('Delete the note');
    expect(await screen.findByText('Note deleted')).toBeTruthy();
    await expect.poll(() => model.notes.count.value).toBe(0);
    await press('Undo');
    await expect.poll(() => model.notes.count.value).toBe(1);
  });
});
