import { inGroup, namedLike, readStaffFilter } from '@/lib/people/staff-filter'

const person = (name: string, of: object = {}) =>
  ({ name, roles: ['advisor'], deactivated: false, ...of }) as unknown as Parameters<typeof inGroup>[0][number]
const [ada, leo, shut] = [person('Ada Ek'), person('Leo Ek', { roles: ['project-lead', 'auditor'] }), person('Sara Al', { deactivated: true })] // prettier-ignore
const all = [ada, leo, shut]

it.each([
  [{}, {}],
  [
    { show: 'advisor', q: 'ek' },
    { show: 'advisor', q: 'ek' },
  ],
  [{ show: 'nobody', q: '' }, {}],
  [{ show: ['advisor'], q: undefined }, {}],
])('an address with %j asks for %j', (query, filter) => {
  expect(readStaffFilter(query)).toEqual(filter)
})

it('is those who work as it now, or whose account is closed', () => {
  expect(inGroup(all, 'advisor')).toEqual([ada])
  expect(inGroup(all, 'auditor')).toEqual([leo])
  expect(inGroup(all, 'deactivated')).toEqual([shut])
  expect(inGroup(all)).toEqual(all)
})

it('is those whose name has every word', () => {
  expect(namedLike(all, 'ek')).toEqual([ada, leo])
  expect(namedLike(all, 'ek leo')).toEqual([leo])
  expect(namedLike(all)).toEqual(all)
})
