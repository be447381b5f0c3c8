/** From here on the screens are amber, and company and leads get one mail. */
export const NEARLY_USED_MINUTES = 60
