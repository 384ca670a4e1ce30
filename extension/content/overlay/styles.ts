import labels from './labels/labels.css?inline';
import pins from './pins.css?inline';

/** What labels and pins look like; for the host's sheets. */
export const OVERLAY_STYLES = [labels, pins];
