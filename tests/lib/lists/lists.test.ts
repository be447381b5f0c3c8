import { directionOf, nextOrder, readOrder } from '@/lib/lists/order'
import { queryOf, readPage } from '@/lib/lists/query'
import { heldText } from '@/lib/lists/sheet'

describe('the order of a list', () => {
  const keys = ['name', 'day'] as const

  it.each([
    [{}, 'day'],
    [{ sort: 'name' }, 'name'],
    [{ sort: '-name' }, '-name'],
    [{ sort: '--name' }, 'day'],
    [{ sort: ['name', 'name'] }, 'day'],
    [{ sort: 'toString' }, 'day'],
  ])('is read from %j', (query, order) => expect(readOrder(query, keys, 'day')).toBe(order))

  it('turns around when it is chosen again, and its arrow with it', () => {
    expect(nextOrder('name', 'day')).toBe('name')
    expect(nextOrder('name', 'name')).toBe('-name')
    expect(nextOrder('name', '-name')).toBe('name')
    expect(directionOf<'name' | 'day'>('name', 'day', 'ascending')).toBeNull()
    expect(directionOf('day', 'day', 'descending')).toBe('descending')
    expect(directionOf('day', '-day', 'descending')).toBe('ascending')
    expect(directionOf('name', '-name', 'ascending')).toBe('descending')
  })
})

it('an address is read as a page reads it', () => {
  expect(queryOf('?q=%C3%85k+er&page=2&status=a&status=b')).toEqual({ q: 'Åk er', page: '2', status: ['a', 'b'] })
  expect([readPage({}), readPage({ page: '12' }), readPage({ page: '-1' }), readPage({ page: ['1', '2'] })]).toEqual([
    1, 12, 1, 1,
  ])
})

it('a cell holds no sign that a workbook may not', () => {
  expect([heldText('a\u0007b\nc'), heldText('\u0000'), heldText(''), heldText(null)]).toEqual([
    'ab\nc',
    null,
    null,
    null,
  ])
})
