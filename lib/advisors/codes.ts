/** What procurements are about: the first two digits of the CPV, all there are. */
export const DIVISIONS = [
  '03', '09', '14', '15', '16', '18', '19', '22', '24', '30', '31', '32', '33', '34', '35', '37', '38', '39', '41', '42',
  '43', '44', '45', '48', '50', '51', '55', '60', '63', '64', '65', '66', '70', '71', '72', '73', '75', '76', '77', '79',
  '80', '85', '90', '92', '98',
] as const // prettier-ignore
export type Division = (typeof DIVISIONS)[number]

/** What an advisor may speak beside Swedish, which everybody here works in. */
export const SPOKEN = [
  'en', 'fi', 'no', 'da', 'de', 'fr', 'es', 'pl', 'uk', 'ru', 'ar', 'fa', 'so', 'ti', 'tr', 'th',
] as const // prettier-ignore
export type Spoken = (typeof SPOKEN)[number]
