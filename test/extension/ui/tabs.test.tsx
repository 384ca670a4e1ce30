import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { Tabs } from '../../../extension/ui/components/tabs.tsx';

const TABS = [
  { id: 'walk', name: 'Walk' },
  { id: 'notes', name: 'Notes', count: 3 },
  { id: 'journey', name: 'Journey' },
] as const;

function Example() {
  const [selected, select] = useState<'walk' | 'notes' | 'journey'>('walk');
  return <Tabs label="Parts" tabs={TABS} selected={selected} onSelect={select} />;
}

afterEach(cleanup);

const selected = () => screen.getByRole('tab', { selected: true });

describe('tabs', () => {
  it('are one stop in the tab order', () => {
    render(<Example />);
    expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
  });

  it.each([
    ['ArrowRight', 'Notes3'],
    ['ArrowLeft', 'Journey'],
    ['End', 'Journey'],
    ['Home', 'Walk'],
  ])('%s selects and focuses %s', (key, name) => {
    render(<Example />);
    fireEvent.keyDown(selected(), { key });
    expect(selected().textContent).toBe(name);
    expect(document.activeElement).toBe(selected());
  });
});
