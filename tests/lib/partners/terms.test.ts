import { seesFigures, seesStates, TERMS_SEE } from '@/lib/partners/terms'

it('lets a partner see the states, the figures, both or neither, and nothing without terms', () => {
  expect(TERMS_SEE.filter((sees) => seesStates({ sees }))).toEqual(['states-and-figures', 'states'])
  expect(TERMS_SEE.filter((sees) => seesFigures({ sees }))).toEqual(['states-and-figures', 'figures'])
  expect([seesStates(null), seesFigures(null)]).toEqual([false, false])
})
