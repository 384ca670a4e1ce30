import labels from './labels/labels.css?inline';

/** What the overlay looks like from the start; for the host's sheets. Ribbon and pins bring their own. */
export const OVERLAY_STYLES = [labels];
