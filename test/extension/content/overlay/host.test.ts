import { afterEach, describe, expect, it } from 'vitest';
import { PageHost } from '../../../../extension/content/overlay/host.ts';

const living = new AbortController();
const guard = { protect: () => undefined };
const topLayer = { topmost: () => null };
const root = document.documentElement;

afterEach(() => {
  if (document.documentElement !== root) document.append(root);
});

describe('our element in a page', () => {
  it('waits where the document has no root for a moment, and comes with it', () => {
    const host = new PageHost(guard as never, topLayer as never, [], living.signal);
    const { element } = host;
    // Who only asks what is ours changes nothing.
    expect([element.isConnected, host.used, host.placedAt]).toEqual([false, false, null]);
    expect(host.viewLayer.isConnected).toBe(true);
    expect(element.isConnected).toBe(true);
    root.remove();
    expect(document.documentElement).toBeNull();
    host.settle();
    expect(element.isConnected).toBe(false);
    document.append(root);
    host.settle();
    expect(element.isConnected).toBe(true);
  });
});
