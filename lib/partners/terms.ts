/** What a partner may see, as agreed: the states of the cases it follows, the figures of its municipality or its members. */
export const TERMS_SEE = ['states-and-figures', 'states', 'figures', 'nothing'] as const
export type TermsSee = (typeof TERMS_SEE)[number]

/** Terms as they were agreed; who agreed and where that is kept is not known of what was seen before there were any. */
export type Terms = {
  no: number
  sees: TermsSee
  sinceOn: string
  agreedWith: string | null
  reference: string | null
}

/** Whether the terms let the partner see the states of the cases that companies let it follow. */
export function seesStates(terms: Pick<Terms, 'sees'> | null): boolean {
  return terms?.sees === 'states' || terms?.sees === 'states-and-figures'
}

/** Whether they let it see the figures. */
export function seesFigures(terms: Pick<Terms, 'sees'> | null): boolean {
  return terms?.sees === 'figures' || terms?.sees === 'states-and-figures'
}
