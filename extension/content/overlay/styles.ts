import labels from './labels/labels.css?inline';
import pins from './pins.css?inline';
import ribbon from './ribbon.css?inline';

/** Everything that the overlay looks like; for the host's sheets. */
export const OVERLAY_STYLES = [labels, pins, ribbon];
