import { hideSmallGroups } from '@/lib/trainings/genders'

it.each([
  [
    { woman: 7, man: 6, other: 5 },
    { woman: 7, man: 6, other: 5 },
  ],
  [
    { woman: 7, man: 6, other: 4 },
    { woman: 7, man: null, other: null },
  ],
  [
    { woman: 7, man: 1, other: 4 },
    { woman: 7, man: null, other: null },
  ],
  [{ woman: 7 }, { woman: 7, man: null, other: null }],
  [{}, { woman: null, man: null, other: null }],
])('%j is shown as %j', (counts, shown) => {
  expect(hideSmallGroups(counts)).toEqual(shown)
})
