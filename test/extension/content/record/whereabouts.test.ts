import { signal } from '@preact/signals-core';
import { beforeEach, expect, it } from 'vitest';
import type { OwnStep } from '../../../../extension/content/record/post-steps.ts';
import { followSteps, type Whereabouts } from '../../../../extension/content/record/whereabouts.ts';
import type { Briefing } from '../../../../shared/journey/briefing.ts';
import { stageNow } from '../../../../shared/journey/place.ts';

const stages = ['before', 'during', 'after'].map((id) => ({ id, name: id }));
const walking = { paused: false, stages } as unknown as Briefing;
const briefing = signal<Briefing | null>(walking);
let posted: OwnStep[];
let here: Whereabouts;
let at = 0;

const page = (id: string, stage: string | null) =>
  ({ kind: 'page', id, at: at++, stage }) as OwnStep;
const did = (action: string, stage: string) =>
  ({ kind: 'touchpoint', id: `t${at}`, at: at++, stage, action }) as OwnStep;

beforeEach(() => {
  posted = [];
  briefing.value = walking;
  here = followSteps({ briefing }, { post: (step) => void posted.push(step) });
});

it('is where the steps that were posted lead, with each of them', () => {
  const shown: (string | null)[] = [];
  here.stage.subscribe((stage) => shown.push(stage));
  const steps = [
    page('a', 'before'),
    did('seen', 'after'),
    did('clicked', 'during'),
    page('b', null),
    did('seen', 'before'),
    page('b', 'during'),
  ];
  for (const step of steps) here.steps.post(step);
  expect(posted).toEqual(steps);
  expect(shown).toEqual([null, 'before', 'during', null, 'before', 'during']);
});

it('is the same as in the whole walk, where a view is told anew after something was done', () => {
  const [view, click, again] = [page('a', null), did('clicked', 'after'), page('a', 'before')];
  for (const step of [view, click, again]) here.steps.post(step);
  // As the store has it: the view with what was told last, before what was done in it.
  expect(here.stage.value).toBe(stageNow({ stages }, [again, click]));
  expect(here.stage.value).toBe('after');
});

it('is known when the stages are: what was done before that counts', () => {
  briefing.value = null;
  here.steps.post(page('a', 'before'));
  here.steps.post(did('submitted', 'during'));
  expect(here.stage.value).toBeNull();
  briefing.value = walking;
  expect(here.stage.value).toBe('during');
});

it('stays where it is while the walk rests', () => {
  here.steps.post(page('a', 'before'));
  briefing.value = { ...walking, paused: true };
  here.steps.post(did('clicked', 'after'));
  expect(here.stage.value).toBe('before');
});
