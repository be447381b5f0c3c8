import fc from 'fast-check'

import {
  displayOrgNumber,
  orgNumberFromDigits,
  parseOrgNumber,
  revealOrgNumber,
  type OrgNumber,
} from '@/lib/companies/org-number'

import { anySole, withCheckDigit } from '@/tests/support/org-number-samples'

const TODAY = '2026-11-22'
const sole = (digits: string) => ({ ok: true, value: { kind: 'sole', digits } })
const fault = (code: string) => ({ ok: false, fault: code })

describe('centuries', () => {
  const born261122 = withCheckDigit('261122123')
  const born261123 = withCheckDigit('261123123')

  it('takes the latest date that has been', () => {
    expect(parseOrgNumber(born261122, TODAY)).toEqual(sole(`20${born261122}`))
    expect(parseOrgNumber(born261123, TODAY)).toEqual(sole(`19${born261123}`))
  })

  it('goes back a hundred years at a plus', () => {
    const plus = `${born261122.slice(0, 6)}+${born261122.slice(6)}`
    expect(parseOrgNumber(plus, TODAY)).toEqual(sole(`19${born261122}`))
    expect(parseOrgNumber(plus, '2025-11-22')).toEqual(sole(`18${born261122}`))
  })

  it('keeps people a century apart apart', () => {
    const older = parseOrgNumber('19261122-' + born261122.slice(6), TODAY)
    const younger = parseOrgNumber('20261122-' + born261122.slice(6), TODAY)
    expect(older).not.toEqual(younger)
  })

  it('knows 29 February 2000 but not 1900', () => {
    const leap = withCheckDigit('000229123')
    expect(parseOrgNumber(leap, TODAY)).toEqual(sole(`20${leap}`))
    expect(parseOrgNumber(`${leap.slice(0, 6)}+${leap.slice(6)}`, TODAY)).toEqual(fault('org-number-format'))
  })
})

describe('showing', () => {
  const trader: OrgNumber = { kind: 'sole', digits: '198507099805' }

  it('masks a sole trader', () => expect(displayOrgNumber(trader)).toBe('850709-XXXX'))
  it('reveals on demand', () => {
    expect(revealOrgNumber(trader)).toBe('19850709-9805')
    expect(revealOrgNumber({ kind: 'legal', digits: '5560160680' })).toBe('556016-0680')
  })
  it('never shows the last four of a person', () => {
    fc.assert(
      fc.property(anySole, ({ year, ten }) => {
        const shown = displayOrgNumber({ kind: 'sole', digits: `${Math.floor(year / 100)}${ten}` })
        expect(shown).toBe(`${ten.slice(0, 6)}-XXXX`)
      }),
    )
  })
  it('rebuilds a number from its digits', () => {
    expect(orgNumberFromDigits('198507099805')).toEqual(trader)
    expect(orgNumberFromDigits('5560160680').kind).toBe('legal')
    expect(() => orgNumberFromDigits('55601606')).toThrow(RangeError)
  })
})
