/** The act a procurement follows: LOU, LUF, LUK, LUFS, or another. */
export const LAWS = ['lou', 'luf', 'luk', 'lufs', 'other'] as const
export type Law = (typeof LAWS)[number]

/** How a procurement is carried out; the first six are the codes of eForms. Nobody need know it. */
export const PROCEDURES = [
  'open', 'restricted', 'neg-w-call', 'neg-wo-call', 'comp-dial', 'innovation', 'nat-adv', 'direct', 'framework-call',
  'dps', 'lov', 'other',
] as const // prettier-ignore
export type Procedure = (typeof PROCEDURES)[number]
