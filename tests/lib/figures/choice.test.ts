import { choiceOf, isNarrowed, readChoice } from '@/lib/figures/choice'
import { choosables, codesOf } from '@/lib/figures/choosable'
import { host } from '@/lib/config/host'
import { aTrade, placeNo } from '@/tests/support/county'

const rut = { id: '5b0ff15c-3f7c-4a3f-9d2b-0b9ed5a9a111', name: 'Rut' }
const all = codesOf(choosables(host(), 'sv', { advisors: [rut], partners: [] }))

it('reads what there is, and tells what there is none of', () => {
  const { industry: sector } = aTrade()
  const query = {
    municipality: placeNo(1).code,
    sector,
    size: 'gigantic',
    advisor: 'none',
    partner: rut.id,
    about: ['bid', 'other'],
  }
  expect(readChoice(query, all)).toEqual({
    choice: { municipality: placeNo(1).code, sector, advisor: 'none' },
    unclear: ['size', 'about', 'partner'],
  })
  expect(readChoice({ advisor: rut.id, about: 'bid', partner: '' }, all)).toEqual({
    choice: { advisor: rut.id, about: 'bid' },
    unclear: [],
  })
})

it('is what narrows, beside the time', () => {
  expect(choiceOf({ municipality: '9980', sector: undefined })).toEqual({ municipality: '9980' })
  expect([isNarrowed({}), isNarrowed({ advisor: 'none' })]).toEqual([false, true])
})
