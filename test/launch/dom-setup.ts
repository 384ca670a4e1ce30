import { configure } from '@testing-library/preact';
import { afterAll } from 'vitest';

/** How long a test waits for something to appear, in milliseconds: views that load later take their time on a busy machine. */
const PATIENCE_MS = 10_000;

configure({ asyncUtilTimeout: PATIENCE_MS });

// Files share a document: none finds what the one before has left in it.
afterAll(() => document.body?.replaceChildren());
