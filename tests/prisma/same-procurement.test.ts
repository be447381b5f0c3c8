import fc from 'fast-check'
import { asApp, asSuperuser } from '@/tests/support/database'

type Named = { buyer: string; digits?: string; reference?: string; ted?: string; boughtFor?: string }

/** 2: the same, 1: likely the same, 0: not, as the wall judges what two sides have named. */
async function likeness(one: Named, other: Named): Promise<number> {
  const keysOf = ({ buyer, digits, reference, ted, boughtFor }: Named) => [
    [buyer, boughtFor ?? null],
    digits ?? null,
    reference ?? null,
    ted ?? null,
  ]
  const [judged] = await asApp<{ likeness: number }>(
    `select coalesce(max(key_likeness(a, b)), 0)::int as likeness
     from unnest(procurement_keys($1::text[], $2, $3, $4, true)) a, unnest(procurement_keys($5::text[], $6, $7, $8, true)) b`,
    [...keysOf(one), ...keysOf(other)],
  )
  return judged?.likeness ?? 0
}

const PROVSTAD: Named = { buyer: 'Provstads kommun', reference: 'DEMO-31' }

it.each<[string, number, Named]>([
  ['the department in the name', 1, { buyer: 'Provstads kommun, upphandlingsenheten', reference: 'DEMO-31' }],
  ['a joint purchasing body', 1, { buyer: 'Inköpscentralen Prov', reference: 'dnr DEMO 31' }],
  ['another body altogether with the rare reference', 1, { buyer: 'Inköp Mellansverige', reference: 'DEMO/31' }],
  [
    'a body that names whom it buys for',
    2,
    { buyer: 'Inköp Mellansverige', boughtFor: 'Provstad', reference: 'DEMO 31' },
  ],
  ['the reference in other signs', 2, { buyer: 'PROVSTAD KOMMUN', reference: 'Dnr: demo 31' }],
  ['the reference with its label in two words', 2, { buyer: 'Provstad', reference: 'Vår diarie nr. DEMO 31' }],
  ['the reference with what it is about', 2, { buyer: 'Provstads kommun', reference: 'DEMO\u201131 (skolskjuts)' }],
  [
    'another body, its label and a lot',
    1,
    { buyer: 'Inköp Mellansverige', reference: 'Upphandlingsnr: DEMO 31, del 2' },
  ],
  ['the words of the name swapped', 2, { buyer: 'Kommun, Provstads', reference: 'REF NR DEMO-31' }],
  ['an abbreviation', 1, { buyer: 'Provst. kn', reference: 'demo31' }],
  ['no reference at all', 1, { buyer: 'Provstad' }],
  ['a slip of the pen', 1, { buyer: 'Prosvtads kommun', reference: 'DEMO-31' }],
  ['a reference with its year', 1, { buyer: 'Provstads kommun', reference: 'DEMO-31/2026' }],
  ['what the reference is of, before it', 1, { buyer: 'Provstads kommun', reference: 'anbud DEMO-31' }],
  ['the part of it that is bid for, behind it', 1, { buyer: 'Provstads kommun', reference: 'DEMO-31 lott 2' }],
  ['a title before it', 1, { buyer: 'Provstads kommun', reference: 'Ramavtal IT, DEMO-31' }],
  ['a title with a year before it', 1, { buyer: 'Provstads kommun', reference: 'Ramavtal IT 2026; dnr DEMO-31' }],
  [
    'a title and a year before the number',
    1,
    { buyer: 'Provstads kommun', reference: 'Upphandling 2026, demo 31, del 2' },
  ],
  ['a title before another reference', 0, { buyer: 'Provstads kommun', reference: 'Ramavtal IT, DEMO-77' }],
  ['a title before it, of another buyer', 1, { buyer: 'Ängbys kommun', reference: 'DEMO-31, ramavtal IT' }],
  ['a line where the reference should stand', 1, { buyer: 'Provstads kommun', reference: '-' }],
  [
    'letters of another alphabet that look like the name',
    1,
    { buyer: 'Pr\u043evst\u0430ds kommun', reference: 'DEMO-31' },
  ],
  ['the name in spaced letters', 1, { buyer: 'P r o v s t a d', reference: 'DEMO-31' }],
  ['zeros before the number', 1, { buyer: 'Provstads kommun', reference: 'DEMO 0031' }],
  ['a zero for the letter', 1, { buyer: 'Provstads kommun', reference: 'DEM0-31' }],
  ['the number first', 1, { buyer: 'Provstads kommun', reference: '31-DEMO' }],
  ['the number alone', 1, { buyer: 'Provstads kommun', reference: '31' }],
  [
    'letters of another alphabet in the reference',
    1,
    { buyer: 'Provstads kommun', reference: '\u0414\u0415\u041c\u041e-31' },
  ],
  ['the number alone of another buyer', 0, { buyer: 'Ängbys kommun', reference: '31' }],
  ['another number of the same buyer', 0, { buyer: 'Provstads kommun', reference: 'DEMO 13' }],
  ['another reference of the same buyer', 0, { buyer: 'Provstads kommun', reference: 'DEMO-77' }],
  ['another buyer without reference', 0, { buyer: 'Ängbys kommun' }],
])('%s', async (_how, expected, other) => {
  expect(await likeness(PROVSTAD, other)).toBe(expected)
  expect(await likeness(other, PROVSTAD)).toBe(expected)
})

it.each([
  ['Ängbys kommun', 'ÄNGBYS KOMMUN '], ['Vänjers kommun', 'Vänjer'], ['Va\u0308njers  kommun', 'vänjers kommun'], ['Borås Stad', 'Borås'],
  ['Ort-Sälvens kommun', 'Ort Sälven'], ['Bygg (publ) AB', 'Bygg'],
])('takes %j and %j for one buyer', async (a, b) => {
  expect(await likeness({ buyer: a, reference: 'KS 1' }, { buyer: b, reference: 'ks-1' })).toBe(2)
}) // prettier-ignore

it.each([
  ['Ängbys kommun', 'Provby kommun'], ['Region Provlandet', 'Länsstyrelsen Exempellandet'], ['Ortby', 'Provby'], ['Borås', 'Provstads kommun'],
])('keeps %j and %j apart', async (a, b) => {
  expect(await likeness({ buyer: a }, { buyer: b })).toBe(0)
  expect(await likeness({ buyer: a, reference: 'KS 1' }, { buyer: b, reference: 'KS 1' })).toBe(0)
}) // prettier-ignore

const titled = (reference: string): Named => ({ buyer: 'Provstads kommun', reference })

/** Of one buyer: what two references have in common besides the title before them. */
it.each([
  ['Ramavtal IT, DEMO-31', 'Ramavtal IT, DEMO-77', 0],
  ['Ramavtal IT 2026, dnr DEMO-31', 'Ramavtal IT 2026, dnr DEMO-77', 0],
  ['Ramavtal IT; KS 2026/114', 'Ramavtal IT; KS 2026/115', 0],
  ['Ramavtal IT (DEMO-31)', 'Ramavtal IT (DEMO-77)', 0],
  ['Upphandling 2026, demo 31', 'Upphandling 2026, demo 77, del 2', 0],
  ['2026, skolskjuts', '2027, skolskjuts', 0],
  ['Ramavtal IT, konsulter', 'Ramavtal IT, licenser', 1],
  ['Ramavtal 14, DEMO-31', 'Ramavtal 14, DEMO-77', 1],
  ['Ramavtal IT', 'Ramavtal IT, DEMO-31', 1],
  ['Ramavtal IT, DEMO-31', 'DEMO 0031', 1],
  ['Ramavtal IT 2026 (DEMO-31)', 'demo 31, del 2', 1],
  ['DEMO-31, dnr 2026/114', 'DEM0-31', 1],
  ['Ramavtal IT, DEMO-31', 'ramavtal it; dnr: demo 31', 1],
  ['Ramavtal IT, DEMO-31', 'Ramavtal IT, DEMO 31', 2],
  ['Ramavtal IT, del 2', 'Ramavtal IT, del 3', 2],
  ['DEMO-31, delområde 2', 'DEMO-31, lott 3', 2],
  ['DEMO-31 (skolskjuts 2026)', 'DEMO-31, skolskjuts', 2],
])('judges %j and %j as %i', async (one, other, expected) => {
  expect(await likeness(titled(one), titled(other))).toBe(expected)
  expect(await likeness(titled(other), titled(one))).toBe(expected)
})

it('marks no case of another procurement with the same title as of the same', async () => {
  const [kept] = await asApp<{ titles: boolean; numbers: boolean }>(
    `select k($1) && k($2) as titles, k($1) && k($3) as numbers from (select 1) x, lateral (select 1) y`.replace(
      /k\((\$\d)\)/g,
      `procurement_keys(array['Provstads kommun'], null, $1, null)`,
    ),
    ['Ramavtal IT, DEMO-31', 'Ramavtal IT, DEMO-77', 'Ramavtal IT, demo 31'],
  )
  expect(kept).toEqual({ titles: false, numbers: true })
})

it('knows no procurement by a single digit', async () => {
  const [here, there] = ['KS 1', 'TN 1'].map((reference) => ({ buyer: 'Provstads kommun', reference }))
  expect(await likeness(here!, there!)).toBe(0)
})

it.each([
  ['Öppetstads kommun', 'Oppetstads kommun'], ['Öppetstads kommun', 'OPPETSTAD'], ['Inköpsenheten Ängelby', 'Inkopsenheten Angelby'], ['Habo kommun', 'Håbo kommun'],
])('takes %j and %j for likely one, and never for surely one', async (a, b) => {
  expect(await likeness({ buyer: a, reference: 'KS 1' }, { buyer: b, reference: 'ks-1' })).toBe(1)
  expect(await likeness({ buyer: b }, { buyer: a })).toBe(1)
}) // prettier-ignore

it('keeps apart who share only common words without their marks', async () => {
  expect(await likeness({ buyer: 'Provstads forvaltning' }, { buyer: 'Ängelby förvaltning' })).toBe(0)
  expect(await likeness({ buyer: 'Lansstyrelsen Provstad' }, { buyer: 'Länsstyrelsen Ängelby' })).toBe(0)
})

it('is sure of the number in TED, and of the buyer’s number with the reference, whatever the names', async () => {
  expect(await likeness({ buyer: 'A', ted: '1-2026' }, { buyer: 'B', ted: '1-2026' })).toBe(2)
  expect(await likeness({ buyer: 'A', ted: '001-2026' }, { buyer: 'B', ted: '1-2026' })).toBe(2)
  const numbered = { digits: '2120001234', reference: 'KS 2026/1' }
  expect(await likeness({ buyer: 'Ängby', ...numbered }, { buyer: 'Upphandlingen', ...numbered })).toBe(2)
})

it('finds the same side of the wall for any spelling of a buyer and a reference', async () => {
  const buyers = ['Provstads kommun', 'Ängelby stad', 'Ort-Sälvens kommun', 'Ängby Energi & Vatten AB']
  const dress = fc.constantFrom<(name: string) => string>(
    (name) => name.toLocaleUpperCase('sv'),
    (name) => ` ${name}  `,
    (name) => name.normalize('NFD'),
    (name) => `${name}, upphandlingsenheten`,
    (name) => `Inköpsenheten ${name}`,
    (name) => name.replace(/s? (kommun|stad)$/, ''),
  )
  const sign = fc.constantFrom(' ', '-', '/', ':', ' / ', '\u2013', '\u2011')
  const label = fc.constantFrom('', 'Dnr ', 'dnr: ', 'Ref. ')
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...buyers), dress, dress, sign, sign, label, fc.integer({ min: 1000, max: 9999 }), fc.boolean(),
      async (buyer, one, other, first, second, label, number, told) => {
        const written = `${label}ks${second}2026${first}${number}`
        const here = { buyer: one(buyer), reference: `KS${first}2026${second}${number}` }
        const there = { buyer: other(buyer), ...(told && { reference: written }) }
        expect([await likeness(here, there), await likeness(there, here)].every((found) => found > 0)).toBe(true)
      },
    ),
    { numRuns: 60 },
  ) // prettier-ignore
})

it('keys what is named, whatever the application calls it', async () => {
  const [told] = await asSuperuser<{ writes: boolean; counts: number }>(
    `select has_column_privilege('ua_application', 'procurement', 'keys', 'update')
       or has_column_privilege('ua_buyers_line', 'buyer_question', 'keys', 'update') as writes`,
  )
  expect(told?.writes).toBe(false)
  await expect(asApp(`select next_reference_number('UL', 2026)`)).rejects.toMatchObject({ code: '23514' })
})
