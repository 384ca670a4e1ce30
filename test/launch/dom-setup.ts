import { configure } from '@testing-library/preact';
import { afterAll, expect } from 'vitest';

/** How long a test waits for something to appear, in milliseconds: views that load later take their time on a busy machine. */
const PATIENCE_MS = 10_000;

configure({ asyncUtilTimeout: PATIENCE_MS });

// Files share a document: none finds what the one before has left in it.
afterAll(() => {
  document.body?.replaceChildren();
  // Only whoever asks makes the stand-in forget a focus that left the document: a root of ours that is asked fails on it.
  expect(document.activeElement?.isConnected ?? true).toBe(true);
});
