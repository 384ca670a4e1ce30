import { describe, expect, it } from 'vitest';
import {
  countOn,
  createChip,
  shortened,
  stageColour,
} from '../../../../../extension/content/overlay/labels/chip.ts';

const content = { touchpoint: 'hero.buy', name: 'Köp', owner: 'brand' as const, stage: 3 };

describe('a chip', () => {
  it('says stage, owner and name', () => {
    const chip = createChip(content);
    expect(chip.textContent).toBe('3Köp');
    expect(chip.querySelector('.owner')?.className).toBe('owner brand');
    expect(chip.dataset.touchpoint).toBe('hero.buy');
  });

  it('takes markup in a name as text', () => {
    const chip = createChip({ ...content, name: '<img src=x>' });
    expect(chip.querySelector('img')).toBeNull();
    expect(chip.querySelector('bdi')?.textContent).toBe('<img src=x>');
  });

  it('counts what lies under it, and stops counting', () => {
    const chip = createChip(content);
    countOn(chip, 2);
    expect(chip.querySelector('.more')?.textContent).toBe('+2');
    countOn(chip, 0);
    expect(chip.querySelector('.more')).toBeNull();
  });

  it.each([
    ['Kassa', 'Kassa'],
    ['a'.repeat(24), 'a'.repeat(24)],
    ['a'.repeat(25), `${'a'.repeat(23)}…`],
    ['🧥'.repeat(30), `${'🧥'.repeat(23)}…`],
  ])('shortens %s', (name, short) => {
    expect(shortened(name)).toBe(short);
  });

  it('begins the colours again after the seventh stage', () => {
    expect(stageColour(8)).toBe(stageColour(1));
    expect(stageColour(null)).toBe('var(--stage-none)');
  });
});
