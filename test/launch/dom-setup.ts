import { configure } from '@testing-library/preact';

/** How long a test waits for something to appear, in milliseconds: views that load later take their time on a busy machine. */
const PATIENCE_MS = 10_000;

configure({ asyncUtilTimeout: PATIENCE_MS });
