import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { DurationField } from '../../../../extension/ui/components/duration-field.tsx';

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;

afterEach(cleanup);

it.each([
  ['two days said in minutes', '2880', 48 * HOUR_MS, '2880'],
  ['less than an hour', '12.5', 750_000, '12.5'],
  ['nothing', '0', null, '0'],
  ['what nobody waits', '99999999', 999 * WEEK_MS, '10069920'],
])('keeps what is seen in the field: %s', (_what, typed, kept, seen) => {
  const onChange = vi.fn();
  render(<DurationField label="How long did you wait?" value={null} onChange={onChange} />);
  const field = screen.getByLabelText('How long did you wait?') as HTMLInputElement;
  fireEvent.input(field, { target: { value: typed } });
  expect(onChange).toHaveBeenLastCalledWith(kept);
  expect(field.value).toBe(seen);
});
