export const REFERRALS_PER_PAGE = 50
