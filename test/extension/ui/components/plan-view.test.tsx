import { cleanup, render, screen, within } from '@testing-library/preact';
import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { Personas, PlanView } from '../../../../extension/ui/components/plan-view.tsx';
import { PlanSchema } from '../../../../shared/journey/plan.ts';
import { richFile } from '../../../shared/journey/rich-plan.ts';

const plan = v.parse(PlanSchema, richFile());

/** What stands under the fold of this name: each thing that is said, with its words. */
function told(name: string): Record<string, (string | null)[]> {
  const fold = screen.getByText(name).closest('details') as HTMLElement;
  const groups = [...fold.querySelectorAll('dl > div')] as HTMLElement[];
  return Object.fromEntries(
    groups.map((group) => [
      within(group).getByRole('term').textContent,
      within(group)
        .getAllByRole('definition')
        .map(({ textContent }) => textContent),
    ]),
  );
}

afterEach(cleanup);

describe('the journey as it was planned', () => {
  it('tells all that the map knows of a stage', () => {
    render(<PlanView plan={plan} language="en" />);
    expect(told('More about Purchase')).toEqual({
      Needs: ['To know the price'],
      Behaviours: ['Compares'],
      Drivers: ['It rains'],
      Expectations: ['Two minutes'],
      Questions: ['When does it come?'],
      Problems: ['The code is refused'],
      'What is measured here': ['Orders begun and placed'],
    });
  });

  it('has nothing to unfold where no more is known', () => {
    render(<PlanView plan={plan} language="en" />);
    expect(screen.queryByText('More about Loyalty')).toBeNull();
  });

  it('tells who a persona is: what they need and doubt, and how they make contact', () => {
    render(<Personas personas={plan.personas} language="en" />);
    expect(told('More about Maja')).toMatchObject({
      ...{ Needs: ['Dry knees'], 'What motivates them': ['Autumn'] },
      ...{ 'What makes them doubt': ['The size'], 'Advice or self-service': ['Manages alone'] },
      ...{ Age: ['31'], Gender: ['Woman'], 'Where they live': ['Gothenburg'] },
      'How the customer makes contact': ['Searches the web', 'Was referred by somebody'],
      'Usual channel': ['Instagram'],
    });
    expect(told('More about Ines')).toEqual({ 'Nature of the work': ['Buys workwear for forty'] });
  });
});
