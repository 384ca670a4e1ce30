/** Longest campaign value that is kept, in characters. */
const VALUE_LIMIT = 100;
const CAMPAIGN = /^utm_(source|medium|campaign|term|content|id)$/;
/** Ids that advertisers put on a click. They name a person, so only that they were there is kept, never their value. */
const CLICK_ID =
  /^(gclid|gbraid|wbraid|dclid|fbclid|msclkid|ttclid|twclid|li_fat_id|yclid|epik|sccid|rdt_cid)$/i;

/** Where a visitor came from, as members of a log record: `waymark.utm_source`, `waymark.referrer`, `waymark.click_ids`. */
export function readArrival(): Record<string, string | string[]> {
  const arrival: Record<string, string | string[]> = {};
  const clickIds = new Set<string>();
  new URLSearchParams(location.search).forEach((value, key) => {
    if (CAMPAIGN.test(key)) arrival[`waymark.${key}`] = value.slice(0, VALUE_LIMIT);
    if (CLICK_ID.test(key)) clickIds.add(key.toLowerCase());
  });
  arrival['waymark.click_ids'] = [...clickIds];
  const [, host] = /^https?:\/\/([^/?#]+)/.exec(document.referrer) || [];
  // From a page of the same site nobody arrives.
  if (host && host !== location.host) arrival['waymark.referrer'] = host;
  return arrival;
}
