import labels from './labels/labels.css?inline';
import pins from './pins.css?inline';

/** What the overlay looks like from the start; for the host's sheets. The ribbon brings its own. */
export const OVERLAY_STYLES = [labels, pins];
