/**
 * Every name that page, snippet and extension agree on. The only place where one is spelled.
 */
export const TOUCHPOINT_ATTRIBUTE = 'data-waymark-touchpoint';
export const STAGE_ATTRIBUTE = 'data-waymark-stage';
export const MASK_ATTRIBUTE = 'data-waymark-mask';
export const IGNORE_ATTRIBUTE = 'data-waymark-ignore';

/** `<meta name="waymark:stage" content="purchase">`: the stage of marks that say none. */
export const STAGE_META = 'waymark:stage';

/** `<link rel="waymark-journey" href="/journey.json">` */
export const JOURNEY_LINK_REL = 'waymark-journey';
/** `<script src="waymark.js" data-journey="/journey.json">` */
export const JOURNEY_SCRIPT_ATTRIBUTE = 'data-journey';
/** `<script type="application/json" id="waymark-journey">{...}</script>` */
export const JOURNEY_INLINE_ID = 'waymark-journey';

/** The one global the snippet leaves on the page. */
export const SNIPPET_GLOBAL = 'waymark';

/** DOM event on `document`; `detail` is a JSON string (see page-event.ts). */
export const PAGE_EVENT = 'waymark:event';
/** DOM event on `document`: the extension asks the snippet to say again what it knows. */
export const PAGE_EVENT_REQUEST = 'waymark:request';
