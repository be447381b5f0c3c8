import { titleOf } from '@/lib/refusals/refusal-title'
import { CONFLICTS, DENIALS, REGISTER, type Code } from '@/lib/refusals/register'

describe('the heading of what was refused', () => {
  it('counts what there is to put right when it belongs to fields', () => {
    expect(titleOf([{ field: 'day', code: 'day-format' }])).toBe('errorTitle')
    expect(titleOf([{ code: 'case-moved-on' }, { field: 'day', code: 'day-format' }])).toBe('errorTitle')
  })

  it('says that things have changed for every code that tells so by its name', () => {
    const moved = (Object.keys(REGISTER) as Code[]).filter((code) => code.endsWith('-moved-on'))
    expect(moved.length).toBeGreaterThan(6)
    expect(moved.filter((code) => titleOf([{ code }]) !== 'conflictTitle')).toEqual([])
  })

  it('says that it did not work for the rest', () => {
    const rest = (Object.keys(REGISTER) as Code[]).filter((code) => !CONFLICTS.has(code))
    expect(new Set(rest.map((code) => titleOf([{ code }])))).toEqual(new Set(['refusalTitle']))
  })
})

it('takes what is not there or not one’s own for a denial', () => {
  const absent = (Object.keys(REGISTER) as Code[]).filter((code) => /-not-(found|yours)$/.test(code))
  expect(absent.filter((code) => !DENIALS.has(code))).toEqual([])
})
