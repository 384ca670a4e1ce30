import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  forgetStaged,
  stagedFile,
  stageFile,
  sweepStaged,
  unstage,
} from '../../../extension/platform/staged-files.ts';
import { FakeCaches } from '../fake-caches.ts';

beforeEach(() => {
  vi.stubGlobal('caches', new FakeCaches());
});

describe('a staged file', () => {
  it('is read by its name until it is removed', async () => {
    const name = await stageFile(new Blob(['a walk']));
    expect(await (await stagedFile(name))?.text()).toBe('a walk');
    await unstage(name);
    expect(await stagedFile(name)).toBeUndefined();
  });

  it('has a name of its own, however soon after another', async () => {
    const first = await stageFile(new Blob(['1']), 5);
    const second = await stageFile(new Blob(['2']), 5);
    expect(await (await stagedFile(first))?.text()).toBe('1');
    expect(await (await stagedFile(second))?.text()).toBe('2');
  });

  it('is swept when it is old, and not while somebody may still come for it', async () => {
    const old = await stageFile(new Blob(['old']), 1_000);
    const young = await stageFile(new Blob(['young']), 3_000);
    await sweepStaged(2_000);
    expect(await stagedFile(old)).toBeUndefined();
    expect(await stagedFile(young)).toBeDefined();
  });

  it('goes with everything else', async () => {
    const name = await stageFile(new Blob(['a walk']));
    await forgetStaged();
    expect(await caches.keys()).toEqual([]);
    expect(await stagedFile(name)).toBeUndefined();
  });
});
