/** How a referral came: through the partner's link, or a form it filled in for a company that agreed. */
export const REFERRAL_VIA = ['link', 'form'] as const
export type ReferralVia = (typeof REFERRAL_VIA)[number]
