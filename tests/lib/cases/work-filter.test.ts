import { readWork, workQuery } from '@/lib/cases/work-filter'

it('says in an address only what is not as usual, and reads it again', () => {
  expect(workQuery({ show: 'all' })).toEqual({})
  expect(workQuery({ show: 'all', sort: 'deadline' })).toEqual({})
  const asked = { show: 'waiting', q: 'bygg', sort: '-left' } as const
  expect(workQuery(asked)).toEqual(asked)
  expect(readWork(workQuery(asked))).toEqual(asked)
  expect(readWork({ show: 'nothing', sort: 'nothing', company: 'nobody' })).toEqual({
    show: 'all',
    q: '',
    sort: 'deadline',
  })
})
