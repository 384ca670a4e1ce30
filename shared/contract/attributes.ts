/**
 * Every name that page, snippet and extension agree on. The only place where one is spelled.
 */
export const TOUCHPOINT_ATTRIBUTE = 'data-waymark-touchpoint';
export const STAGE_ATTRIBUTE = 'data-waymark-stage';
/** What counts: words of `ONS`. */
export const ON_ATTRIBUTE = 'data-waymark-on';
/** `data-waymark-prop-plan="pro"`: the beginning of the attribute's name. */
export const PROP_ATTRIBUTE = 'data-waymark-prop-';
export const MASK_ATTRIBUTE = 'data-waymark-mask';
export const IGNORE_ATTRIBUTE = 'data-waymark-ignore';

/** A site may rename it, `<script src="waymark.js" data-prefix="wm">`: its marks then say `data-wm-touchpoint` and so on. */
export const DEFAULT_PREFIX = 'waymark';
export const PREFIX_SCRIPT_ATTRIBUTE = 'data-prefix';
/** Longest accepted prefix, in characters. */
export const PREFIX_LIMIT = 32;
/** `<script src="waymark.js" data-consent="required">`: sinks wait for consent; tagging does not. */
export const CONSENT_SCRIPT_ATTRIBUTE = 'data-consent';

/** `<meta name="waymark:stage" content="purchase">`: the stage of marks that say none. */
export const STAGE_META = 'waymark:stage';

/** `<link rel="waymark-journey" href="/journey.json">` */
export const JOURNEY_LINK_REL = 'waymark-journey';
/** `<script src="waymark.js" data-journey="/journey.json">` */
export const JOURNEY_SCRIPT_ATTRIBUTE = 'data-journey';
/** `<script type="application/json" id="waymark-journey">{...}</script>`; another element may have that id. */
export const JOURNEY_INLINE_ID = 'waymark-journey';
export const JOURNEY_INLINE = `script#${JOURNEY_INLINE_ID}[type="application/json" i]`;

/** DOM event on `document`; `detail` is a JSON string (see page-event.ts). */
export const PAGE_EVENT = 'waymark:event';
/** DOM event on `document`: the extension asks the snippet to say again what it knows. */
export const PAGE_EVENT_REQUEST = 'waymark:request';

/** True for what may stand between `data-` and `-touchpoint`: `wm`, `acme-journey`. */
export function isPrefix(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= PREFIX_LIMIT &&
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value)
  );
}

/** A prefix as it counts: the names of attributes have no capital letters in HTML, so `WM` is `wm`. */
export function prefixFrom(value: unknown): string | undefined {
  const prefix = typeof value === 'string' ? value.toLowerCase() : undefined;
  return isPrefix(prefix) ? prefix : undefined;
}

/** An attribute of this file as a site with another prefix spells it: `data-wm-stage` for `data-waymark-stage`. */
export function withPrefix(attribute: string, prefix: string): string {
  return attribute.replace(DEFAULT_PREFIX, prefix);
}

const MARK_ATTRIBUTES = {
  touchpoint: TOUCHPOINT_ATTRIBUTE,
  stage: STAGE_ATTRIBUTE,
  on: ON_ATTRIBUTE,
  ignore: IGNORE_ATTRIBUTE,
};

/** How the attributes that make a mark end. */
export type MarkPart = keyof typeof MARK_ATTRIBUTES;

/** By their end, as a site with this prefix spells them. */
export function markAttributes(prefix = DEFAULT_PREFIX): Record<MarkPart, string> {
  const spelled: Record<MarkPart, string> = { ...MARK_ATTRIBUTES };
  for (const part of Object.keys(spelled) as MarkPart[]) {
    spelled[part] = withPrefix(spelled[part], prefix);
  }
  return spelled;
}

/** True for a name that begins as ours do and is none of them: `data-waymark-touchpiont`. */
export function isMisspelt(name: string, prefix = DEFAULT_PREFIX): boolean {
  if (!name.startsWith(`data-${prefix}-`)) return false;
  const known = [...Object.values(markAttributes(prefix)), withPrefix(MASK_ATTRIBUTE, prefix)];
  return !known.includes(name) && !name.startsWith(withPrefix(PROP_ATTRIBUTE, prefix));
}
