import fc from 'fast-check'

import { displayOrgNumber, parseOrgNumber } from '@/lib/companies/org-number'

import { anyLegal, anySole, withCheckDigit } from '@/tests/support/org-number-samples'

const TODAY = '2026-11-22'
const legal = (digits: string) => ({ ok: true, value: { kind: 'legal', digits } })
const sole = (digits: string) => ({ ok: true, value: { kind: 'sole', digits } })
const fault = (code: string) => ({ ok: false, fault: code })

const space = fc.constantFrom('', ' ', '\u00a0', '\t', '\u200b')
const hyphen = fc.constantFrom('', '-', '\u2010', '\u2011', '\u2013', '\u2014', '\u2212', '\uff0d', ' - ')
const wide = (text: string) => text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))

describe('public numbers', () => {
  it.each([
    '887500-9584',
    '202100-2429',
    '232100-0180',
    '212000-2239',
    '212000-2221',
    '212000-2213',
    '212000-2262',
    '212000-2254',
    '212000-2270',
    '212000-2247',
    '202100-5489',
    '556016-0680',
    '556012-5790',
    '212000-2114',
    '212000-2122',
    '212000-2148',
    '212000-2155',
    '212000-2163',
    '212000-2171',
    '212000-2189',
    '212000-2197',
  ])('%s is a legal entity and is shown as written', (text) => {
    const parsed = parseOrgNumber(text, TODAY)
    expect(parsed).toEqual(legal(text.replace('-', '')))
    if (parsed.ok) expect(displayOrgNumber(parsed.value)).toBe(text)
  })

  it.each(['556016-0681', '556000-0000', '769600-0000', '916400-1234', '900161-0017', '000101-0017'])(
    '%s has a wrong check digit',
    (text) => expect(parseOrgNumber(text, TODAY)).toEqual(fault('org-number-check-digit')),
  )
})

describe('spellings', () => {
  it.each([
    '5560160680',
    ' 556016 - 0680 ',
    '165560160680',
    '16 556016-0680',
    'SE556016068001',
    'se 556016-0680 01',
    'SE5560160680',
    'org.nr 556016-0680',
    'Org.nr: 556016-0680',
    'Orgnr 556016-0680',
    'ORGANISATIONSNUMMER 5560160680',
    'Organisation number: 556016-0680',
    'Momsreg.nr SE556016068001',
    'Momsregistreringsnummer: SE556016068001',
    'organisationsnr 556016-0680',
    'VAT no. SE556016068001',
    '556016\u20110680',
    '５５６０１６－０６８０',
    '\u202a556016-0680\u202c',
    '556016\u00ad0680',
    '556016-0680.',
    '556016-0680,',
    '(556016-0680)',
    'org.nr 556016-0680.',
    'Org. nr. 556016–0680',
    '\u201d556016-0680\u201d',
    'SE556016068001.',
    'SE-556016-0680-01',
    '16-556016-0680',
    '556016\u20150680',
    '556016\u00a00680',
    '\u2066556016-0680\u2069',
    'VAT: SE556016068001',
    'Moms SE 556016-0680 01',
    'Org: 556016-0680',
    'Reg. no. 556016-0680',
    'Company registration number: 556016-0680',
    'Organization number 556016-0680',
    'Corporate identity no 556016-0680',
    '556.016.0680',
    '556016/0680',
    '556016_0680',
  ])('%j is Ericsson', (text) => expect(parseOrgNumber(text, TODAY)).toEqual(legal('5560160680')))

  it.each([
    ['850709-9805', '198507099805'],
    ['19850709-9805', '198507099805'],
    ['198507099805', '198507099805'],
    ['SE850709980501', '198507099805'],
    ['Personnummer: 850709-9805', '198507099805'],
    ['pers.nr 850709-9805', '198507099805'],
    ['850709+9805', '188507099805'],
    ['18850709-9805', '188507099805'],
    ['701063-2391', '197010632391'],
  ])('%s is a sole trader with %s', (text, digits) => expect(parseOrgNumber(text, TODAY)).toEqual(sole(digits)))

  it('has one canonical form for every spelling of a legal number', () => {
    fc.assert(
      fc.property(
        anyLegal,
        fc.constantFrom('', '16', 'SE', 'org.nr ', 'Orgnr: '),
        hyphen,
        space,
        space,
        fc.boolean(),
        (ten, prefix, dash, before, between, fullWidth) => {
          const text = `${before}${prefix}${ten.slice(0, 3)}${between}${ten.slice(3, 6)}${dash}${ten.slice(6)}${before}`
          expect(parseOrgNumber(fullWidth ? wide(text) : text, TODAY)).toEqual(legal(ten))
        },
      ),
    )
  })

  it('has one canonical form for every spelling of a personal number', () => {
    fc.assert(
      fc.property(anySole, hyphen, space, ({ year, ten }, dash, between) => {
        const digits = `${Math.floor(year / 100)}${ten}`
        const short = `${ten.slice(0, 6)}${2026 - year >= 100 ? '+' : dash}${ten.slice(6)}`
        expect(parseOrgNumber(`${digits.slice(0, 8)}${dash}${between}${digits.slice(8)}`, TODAY)).toEqual(sole(digits))
        // The year somebody turns 100 is decided by '+': the same digits without it mean the child.
        expect(parseOrgNumber(short, TODAY)).toEqual(sole(digits))
      }),
    )
  })

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(anyLegal, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (ten, at, shift) => {
        const wrong = ten.slice(0, at) + ((Number(ten.charAt(at)) + shift) % 10) + ten.slice(at + 1)
        expect(parseOrgNumber(wrong, TODAY)).toEqual(fault('org-number-check-digit'))
      }),
    )
  })

  it('answers every text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof parseOrgNumber(text, TODAY).ok).toBe('boolean')
      }),
    )
  })
})

describe('faults', () => {
  it.each(['', '   ', '\u200b', 'org.nr', 'Organisationsnummer:'])('%j is missing', (text) =>
    expect(parseOrgNumber(text, TODAY)).toEqual(fault('org-number-missing')),
  )

  it.each([
    ['too short', '556016-068'],
    ['too long', '556016-06801'],
    ['letters', '556016-068O'],
    ['a name behind it', '556016-0680 Bygg AB'],
    ['a word before it', 'Bygg 556016-0680'],
    ['very long text', `moms${'.'.repeat(200_000)}`],
    ['an interim number', '19850709-TF12'],
    ['an interim number with one letter', '850709-T123'],
    ['a plus in a legal number', '556016+0680'],
    ['a plus in front', '+5560160680'],
    ['a person with 16', '168507099805'],
    ['a legal entity with a century', '195560160680'],
    ['another VAT suffix', 'SE556016068002'],
    ['a century that does not exist', '178507099805'],
    ['no group 0', withCheckDigit('032000222')],
    ['month 13', withCheckDigit('851309980')],
    ['30 February', withCheckDigit('850230980')],
    ['29 February outside a leap year', withCheckDigit('850229980')],
    ['day 92, also for a coordination number', withCheckDigit('850792980')],
    ['a birth date to come', `20${withCheckDigit('990101123')}`],
    ['Arabic digits', '٥٥٦٠١٦٠٦٨٠'],
  ])('%s is a wrong form', (_, text) => expect(parseOrgNumber(text, TODAY)).toEqual(fault('org-number-format')))
})
