import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { Later } from '../../../extension/panel/later.tsx';
import { loadParts, part } from '../../../extension/panel/part.ts';

afterEach(cleanup);

const Heading = ({ name }: { name: string }) => <h2>{name}</h2>;

/** Something with a field in it, as views have. */
function Form({ name }: { name: string }) {
  const [said, say] = useState('');
  return (
    <label>
      {name}
      <input value={said} onInput={(event) => say(event.currentTarget.value)} />
    </label>
  );
}

/** A view that arrives, or fails to, when the test says so. */
function arriving() {
  const turns: { come(): void; fail(): void }[] = [];
  const made = part(
    () =>
      new Promise<typeof Form>((resolve, reject) => {
        turns.push({ come: () => resolve(Form), fail: () => reject(new Error('not there')) });
      }),
  );
  return { made, turns };
}

describe('a part of the panel that is loaded later', () => {
  it('is drawn in the first picture where it has been loaded', async () => {
    const made = part(async () => Heading);
    await made.load();
    render(<Later part={made} props={{ name: 'Notes' }} />);
    expect(screen.getByRole('heading', { name: 'Notes' })).toBeTruthy();
  });

  it('keeps its tab’s place until it comes', async () => {
    const { made, turns } = arriving();
    render(<Later part={made} props={{ name: 'Goal' }} tab="walk" />);
    expect(screen.getByRole('tabpanel').id).toBe('panel-walk');
    expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy();
    turns[0]?.come();
    expect(await screen.findByLabelText('Goal')).toBeTruthy();
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('says in a sentence that it does not come, and tries again', async () => {
    const { made, turns } = arriving();
    render(<Later part={made} props={{ name: 'Goal' }} tab="walk" />);
    turns[0]?.fail();
    expect((await screen.findByRole('alert')).textContent).toContain('is kept');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await expect.poll(() => turns.length).toBe(2);
    expect(screen.queryByRole('alert')).toBeNull();
    turns[1]?.come();
    expect(await screen.findByLabelText('Goal')).toBeTruthy();
  });

  it('keeps what is being written when the panel is drawn anew', async () => {
    const { made, turns } = arriving();
    const { rerender } = render(<Later part={made} props={{ name: 'Goal' }} />);
    turns[0]?.come();
    fireEvent.input(await screen.findByLabelText('Goal'), { target: { value: 'a coat' } });
    rerender(<Later part={made} props={{ name: 'Aim' }} />);
    expect(screen.getByLabelText<HTMLInputElement>('Aim').value).toBe('a coat');
  });

  it('never draws one part in the place of another', async () => {
    const { made, turns } = arriving();
    const other = part(async () => Heading);
    await other.load();
    const { rerender } = render(<Later part={made} props={{ name: 'Goal' }} />);
    rerender(<Later part={other} props={{ name: 'Notes' }} />);
    turns[0]?.come();
    await made.load();
    expect(screen.getByRole('heading', { name: 'Notes' })).toBeTruthy();
    expect(screen.queryByLabelText('Goal')).toBeNull();
  });
});

describe('loading what will be wanted', () => {
  const idle = async () => undefined;

  it('takes along what only a loaded part names, and passes over what fails', async () => {
    const broken = part<object>(() => Promise.reject(new Error('not there')));
    let inner: ReturnType<typeof part<{ name: string }>> | undefined;
    const outer = part(async () => {
      inner = part(async () => Heading);
      return Heading;
    });
    await loadParts(idle, new AbortController().signal);
    expect(broken.view).toBeNull();
    expect(outer.view).toBe(Heading);
    expect(inner?.view).toBe(Heading);
  });

  it('stops with the panel', async () => {
    const ending = new AbortController();
    const made = part(async () => Heading);
    ending.abort();
    await loadParts(idle, ending.signal);
    expect(made.view).toBeNull();
  });
});
