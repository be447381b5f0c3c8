import { streamAsked, streamQuery } from '@/lib/time/stream-kinds'

it.each([
  [{}, null, 1],
  [{ visa: 'time', sida: '3' }, 'time', 3],
  [{ visa: 'allt', sida: '0' }, null, 1],
  [{ visa: ['time', 'notes'], sida: 'x' }, null, 1],
  [{ visa: 'notes', sida: '999999999' }, 'notes', 1],
])('%j asks for %s, page %d', (query, show, page) => expect(streamAsked(query)).toEqual({ show, page }))

it('is written as briefly as it is read', () => {
  expect(streamQuery({ show: null, page: 1 })).toEqual({})
  for (const asked of [{ show: 'time', page: 2 } as const, { show: null, page: 4 }])
    expect(streamAsked(streamQuery(asked))).toEqual(asked)
})
