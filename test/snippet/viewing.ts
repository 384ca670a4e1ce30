import { describe, expect, it, vi } from 'vitest';
import { page } from './tagged-page.ts';

describe('what is in view', () => {
  const { show, find, pass, said } = page;
  const stir = () => window.dispatchEvent(new Event('scroll'));

  it('counts once it was half visible for a second', async () => {
    show('<p data-waymark-touchpoint="half">');
    page.glimpses.share.set(find('p'), 0.5);
    stir();
    await pass(1_000);
    expect(said()).toEqual([]);
    await pass(1_000);
    expect(said()).toEqual(['seen half']);
  });

  it('counts when it covers half of the window, however long it is', async () => {
    show('<p data-waymark-touchpoint="long.list">');
    page.glimpses.share.set(find('p'), 0.01);
    page.glimpses.height.set(find('p'), innerHeight * 0.6);
    stir();
    await pass(3_000);
    expect(said()).toEqual(['seen long.list']);
  });

  it.each([
    ['less than half of it', 0.49, 10],
    ['nothing of it, in a window without height', 0, 0],
  ])('does not count while one sees %s', async (_what, share, height) => {
    show('<p data-waymark-touchpoint="glimpse">');
    page.glimpses.share.set(find('p'), share);
    page.glimpses.height.set(find('p'), height);
    if (!share) vi.stubGlobal('innerHeight', 0);
    stir();
    await pass(5_000);
    vi.stubGlobal('innerHeight', 768);
    expect(said()).toEqual([]);
  });

  it('counts once, however many elements carry it and however often one comes back', async () => {
    show('<p data-waymark-touchpoint="card"></p><p data-waymark-touchpoint="card"></p>');
    for (const element of document.querySelectorAll('p')) page.glimpses.share.set(element, 1);
    for (let count = 0; count < 5; count++) {
      stir();
      await pass(2_000);
    }
    expect(said()).toEqual(['seen card']);
  });

  it('does not count what was hidden in between', async () => {
    show('<p data-waymark-touchpoint="blink">');
    page.glimpses.share.set(find('p'), 1);
    stir();
    await pass(900);
    page.glimpses.share.set(find('p'), 0);
    await pass(500);
    page.glimpses.share.set(find('p'), 1);
    stir();
    await pass(900);
    expect(said()).toEqual([]);
    await pass(1_000);
    expect(said()).toEqual(['seen blink']);
  });

  it('does not count while nobody can see the page', async () => {
    show('<p data-waymark-touchpoint="hidden.tab">');
    page.glimpses.share.set(find('p'), 1);
    page.glimpses.silent = true;
    stir();
    await pass(10_000);
    expect(said()).toEqual([]);
  });

  it.each(['none', 'click submit'])('is not told where the mark says on="%s"', async (on) => {
    show(`<p data-waymark-touchpoint="quiet" data-waymark-on="${on}">`);
    await page.linger('p');
    expect(said()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(['constructor', 'tostring', 'watch'])('may be called %s', async (id) => {
    show(`<p data-waymark-touchpoint="${id}">`);
    await page.linger('p');
    expect(said()).toEqual([`seen ${id}`]);
  });

  it('is found when it is added, moved or changed later', async () => {
    show('<main></main>');
    await pass(5_000);
    const late = document.createElement('p');
    late.setAttribute('data-waymark-touchpoint', 'late');
    page.glimpses.share.set(late, 1);
    document.body.append(late);
    await pass(3_000);
    expect(said()).toEqual(['seen late']);
    find('main').append(late);
    late.setAttribute('data-waymark-touchpoint', 'later');
    await pass(3_000);
    expect(said()).toEqual(['seen late', 'seen later']);
  });

  it.each(['scroll', 'resize', 'transitionend'])('is looked for after a %s', async (type) => {
    show(`<p data-waymark-touchpoint="after.${type}">`);
    await pass(1_000);
    page.glimpses.share.set(find('p'), 1);
    window.dispatchEvent(new Event(type));
    await pass(2_000);
    expect(said()).toEqual([`seen after.${type}`]);
  });

  it('is looked for once however much stirs at once, and never in a quiet page', async () => {
    show(
      Array.from({ length: 1_000 }, (_, n) => `<i data-waymark-touchpoint="i${n}"></i>`).join(''),
    );
    for (let count = 0; count < 1_000; count++) stir();
    await pass(10_000);
    expect(page.glimpses.asked).toEqual([1_000]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is looked for among five thousand marks at most', async () => {
    show('<i data-waymark-touchpoint="many"></i>'.repeat(5_100));
    await pass(2_000);
    expect(page.glimpses.asked).toEqual([5_000]);
  });
});
