import { askingPath, readChosen } from '@/lib/cases/chosen-cases'

it('reads which boxes an address chooses, one, several or none', () => {
  expect(readChosen({})).toEqual({ asked: false, rows: new Set() })
  expect(readChosen({ valj: '1', chosen: 'UA-2026-0001 3' })).toEqual({
    asked: true,
    rows: new Set(['UA-2026-0001 3']),
  })
  expect(readChosen({ chosen: ['UA-2026-0001 3', '<b>'] }).rows).toEqual(new Set(['UA-2026-0001 3', '<b>']))
})

it.each([
  ['/ledning/ko', '/ledning/ko?valj=1'],
  ['/ledning/ko?sort=company', '/ledning/ko?sort=company&valj=1'],
])('asks in %s by %s, as it is read', (list, asking) => {
  expect(askingPath(list)).toBe(asking)
  expect(readChosen(Object.fromEntries(new URL(asking, 'http://x').searchParams)).asked).toBe(true)
})
