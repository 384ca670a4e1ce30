import type { Medium, Owner } from './plan.ts';

/** A way a customer meets the company. Its name is the UI text `channel_<id>`. */
export interface Channel {
  id: ChannelId;
  medium: Medium;
  /** Who usually controls it: our reading of domain 1.7, proposed and never imposed. */
  owner: Owner;
}

/** The channels that the source articles name (domain 1.7), those a walk most often starts from first. */
export const CHANNEL_IDS = [
  'instagram',
  'facebook',
  'linkedin',
  'search',
  'search_ad',
  'newsletter',
  'link_in_bio',
  'website',
  'article',
  'sponsored_article',
  'press',
  'review_site',
  'comparison_report',
  'podcast',
  'webinar',
  'campaign_code',
  'email_flow',
  'confirmation_email',
  'satisfaction_email',
  'sms',
  'delivery_tracking',
  'payment_provider',
  'marketplace',
  'customer_post',
  'customer_inbox',
  'lead_form',
  'chat',
  'partner_app',
  'friend',
  'partner',
  'store',
  'salesperson',
  'exhibition',
  'phone',
  'radio_ad',
] as const;
export type ChannelId = (typeof CHANNEL_IDS)[number];

const PHYSICAL: ReadonlySet<ChannelId> = new Set([
  'friend',
  'partner',
  'store',
  'salesperson',
  'exhibition',
  'phone',
  'radio_ad',
]);

/** Everything else is the brand's own. */
const NOT_THE_BRANDS: { [Id in ChannelId]?: Owner } = {
  instagram: 'partner',
  facebook: 'partner',
  linkedin: 'partner',
  search: 'external',
  search_ad: 'partner',
  sponsored_article: 'partner',
  press: 'external',
  review_site: 'external',
  comparison_report: 'external',
  podcast: 'external',
  delivery_tracking: 'partner',
  payment_provider: 'partner',
  marketplace: 'partner',
  customer_post: 'customer',
  customer_inbox: 'customer',
  partner_app: 'partner',
  friend: 'external',
  partner: 'partner',
  radio_ad: 'partner',
};

export const CHANNELS: readonly Channel[] = CHANNEL_IDS.map((id) => ({
  id,
  medium: PHYSICAL.has(id) ? 'physical' : 'digital',
  owner: NOT_THE_BRANDS[id] ?? 'brand',
}));

/** True for a channel we have a name for; any other text is the walker's or the plan's own word. */
export function isChannelId(id: string): id is ChannelId {
  return CHANNELS.some((channel) => channel.id === id);
}
