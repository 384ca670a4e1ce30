import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/journey/plan.ts';
import type { Journey } from '../../../shared/journey/records.ts';
import { SAMPLE_JOURNEY } from '../ui/sample-walk.ts';
import { choose, open, press, tab, write } from './journey-writing.tsx';

const journeyWith = (plan: Partial<Plan>): Journey => ({
  ...SAMPLE_JOURNEY,
  plan: { ...SAMPLE_JOURNEY.plan, ...plan },
});

afterEach(cleanup);

describe('for pages whose markup nobody can change, a journey’s own page', () => {
  it('writes rules, in the order in which they count', async () => {
    const { plan } = await open();
    await tab(/^Rules/);
    const before = plan().rules?.length ?? 0;
    await press('Add a rule');
    const rule = (await screen.findByText(`Rule ${before + 1}`)).closest('fieldset') as HTMLElement;
    const pages = within(rule).getByLabelText('Pages');
    fireEvent.input(pages, { target: { value: 'cart' } });
    expect(within(rule).getByRole('alert').textContent).toContain('not written');
    fireEvent.input(pages, { target: { value: '/cart/*' } });
    fireEvent.blur(pages);
    await expect
      .poll(() => plan().rules?.at(-1))
      .toEqual({
        ...{ pages: '/cart/*', stages: ['awareness'] },
      });
  });

  it('writes what counts as the event of a rule’s touchpoint, and nothing for a page', async () => {
    const rule = { selector: '#pay', touchpoint: 'checkout.pay' };
    const { plan } = await open({ journeys: [journeyWith({ rules: [rule] })] });
    await tab(/^Rules/);
    await choose('What counts', 'submit');
    expect(screen.getByText('Only a form that was sent is told.')).toBeTruthy();
    await expect.poll(() => plan().rules).toEqual([{ ...rule, on: 'submit' }]);
    await choose('What counts', '');
    await expect.poll(() => plan().rules).toEqual([rule]);
    await choose('What counts', 'none');
    await choose('Is the touchpoint', '');
    expect(screen.queryByLabelText('What counts')).toBeNull();
    await expect.poll(() => plan().rules).toEqual([{ selector: '#pay', stages: ['awareness'] }]);
  });

  it('writes which stages a page type stands for, and undoes it', async () => {
    const { plan } = await open({ journeys: [journeyWith({ pageTypes: { cart: ['purchase'] } })] });
    await tab(/^Rules/);
    await write('Another page type', 'cart');
    expect(screen.getByRole('alert').textContent).toContain('here already');
    await press('Add the page type');
    await write('Another page type', ' Order status ');
    await press('Add the page type');
    const [, form] = await screen.findAllByRole('group', { name: /^(cart|Order status)$/ });
    fireEvent.click(within(form as HTMLElement).getByLabelText('Retention'));
    fireEvent.click(within(form as HTMLElement).getByLabelText('Awareness'));
    // A type without a stage says nothing: the last one stays.
    fireEvent.click(within(form as HTMLElement).getByLabelText('Retention'));
    await expect
      .poll(() => plan().pageTypes)
      .toEqual({ cart: ['purchase'], 'Order status': ['retention'] });
    const [name] = screen.getAllByLabelText('What the site calls the type');
    fireEvent.input(name as HTMLElement, { target: { value: 'basket' } });
    fireEvent.blur(name as HTMLElement);
    await expect
      .poll(() => Object.keys(plan().pageTypes ?? {}))
      .toEqual(['basket', 'Order status']);
    await press('Undo');
    await expect.poll(() => Object.keys(plan().pageTypes ?? {})).toEqual(['cart', 'Order status']);
    await press('Remove: Order status');
    await press('Remove: cart');
    await expect.poll(() => plan().pageTypes).toBeUndefined();
  });
});
