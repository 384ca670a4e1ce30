import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ASIDE_MS, PromptLine } from '../../../extension/ui/components/prompt-line.tsx';
import { promptCard } from '../../../shared/journey/prompts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const DUE = {
  ...{ card: promptCard('need'), key: 'need@1', address: '', stage: null },
  ...{ placeId: '1', placeAt: 1, passage: null, asked: null },
};

function line() {
  const aside = vi.fn();
  render(
    <PromptLine due={DUE} onOpen={() => undefined} onSkip={() => undefined} onAside={aside} />,
  );
  return aside;
}

it('steps aside by itself after a while', () => {
  const aside = line();
  vi.advanceTimersByTime(ASIDE_MS - 1);
  expect(aside).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2);
  expect(aside).toHaveBeenCalledOnce();
});

it('not from under the focus', () => {
  const aside = line();
  const button = screen.getByRole('button', { name: 'Answer' });
  const section = screen.getByRole('region');
  vi.spyOn(section, 'matches').mockImplementation(() => document.activeElement === button);
  button.focus();
  vi.advanceTimersByTime(ASIDE_MS * 3);
  expect(aside).not.toHaveBeenCalled();
  button.blur();
  fireEvent.blur(button);
  vi.advanceTimersByTime(ASIDE_MS);
  expect(aside).toHaveBeenCalledOnce();
});
