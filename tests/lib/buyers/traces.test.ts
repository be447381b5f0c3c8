import { slugOf } from '@/lib/buyers/slug'
import { findTrace, type Asker } from '@/lib/buyers/traces'

const asker: Asker = {
  organisation: 'Vänjers kommun',
  name: 'Anna-Karin Ek Lundgren',
  email: 'anna.lundgren@example.se',
  phone: '+46701740698',
  reference: 'KS 2026/114',
  tedNumber: '123456-2026',
}

describe('what of the asker is left in a text', () => {
  it.each([
    ['Vi i Vänjer undrar.', 'organisation'],
    ['VÄNJERS KOMMUN', 'organisation'],
    ['Hälsningar Lundgren', 'name'],
    ['annas väska, Karins fråga', 'name'],
    ['Mejla Anna.Lundgren@Example.se', 'email'],
    ['Vi i Va\u0308\u200bnjer undrar.', 'organisation'],
    ['Mejla anna.lundgren\u200b＠example.se', 'email'],
    ['０７０１-74 06 98', 'phone'],
    ['0701-74 06 98', 'phone'],
    ['+46 70 174 06 98', 'phone'],
    ['dnr ks2026-114', 'reference'],
    ['Vår upphandling 2026/114, del två', 'reference'],
    ['TED 00123456-2026', 'tedNumber'],
  ])('%s', (text, trace) => {
    expect(findTrace(text, asker)).toBe(trace)
  })

  it.each([
    'En kommun undrar hur länge de får vänta.',
    'Ek är ett träslag, och vänjera är inget ord.',
    'KS 2026/115',
    '',
  ])('nothing: %s', (text) => {
    expect(findTrace(text, asker)).toBeNull()
  })

  it('is nothing where nothing is known of the asker, or what is known says nothing', () => {
    const nobody = { organisation: null, name: null, email: null, phone: null, reference: null, tedNumber: null }
    for (const text of ['', 'Vi i Vänjer, 0701-74 06 98, anna.lundgren@example.se, KS 2026/114, 123456-2026'])
      expect(findTrace(text, nobody)).toBeNull()
    for (const text of ['', 'Ett, två.', '?'])
      expect(findTrace(text, { ...nobody, organisation: '!!!', name: '- -', reference: '--' })).toBeNull()
  })

  it('tells each thing by itself, also where nothing else is known', () => {
    const nobody = { organisation: null, name: null, email: null, phone: null, reference: null, tedNumber: null }
    const trace = (of: Partial<Asker>, text: string) => findTrace(text, { ...nobody, ...of })
    for (const [of, found, other] of [
      [{ email: 'a@example.se' }, 'Skriv till a@example.se.', 'Skriv till b@example.se.'],
      [{ phone: '+46701740698' }, 'Ring 070 174 06 98!', 'Ring 070 174 06 99!'],
      [{ tedNumber: '123456-2026' }, '123456-2026', '123457-2026'],
      [{ reference: 'KS12' }, 'Ärende ks 12.', 'Ärende ks 13.'],
      [{ reference: '202611' }, 'Nr 2026-11.', 'Nr 2026-12.'],
      [{ reference: 'A-202611' }, 'Nr 202611.', 'Nr 20261.'],
      [{ name: 'Anna Ek' }, 'Hej Anna', 'Hej Ann'],
      [{ name: 'Anna Ek' }, 'annas väska', 'annass väska'],
      [{ name: 'Bo Ek Åby' }, 'Vi i Ek', 'Bo, Ek och Åby'],
      [{ organisation: 'Provstad' }, 'i Provstads skolor', 'i Provstadens skolor'],
      [{ organisation: 'Malmö stad' }, 'Malmös skolor', 'en stad'],
      [{ organisation: 'Bro ab' }, 'Vi i Bro', 'Ett ab'],
      [{ organisation: 'Ås kommun' }, 'Ås kommun', 'Vi på en ås i en kommun'],
      [{ organisation: 'Energi och vatten AB.' }, '(Energi och vatten AB)', 'Energi och vatten'],
    ] as const) {
      const [[key = '', value] = []] = Object.entries(of)
      const hidden = key === 'name' && value === 'Bo Ek Åby'
      expect([key, value, trace(of, found)]).toEqual([key, value, hidden ? null : key])
      expect([key, value, trace(of, other)]).toEqual([key, value, null])
    }
    // Of three signs there is one in anything.
    expect(trace({ reference: 'KS1' }, 'ks 1')).toBeNull()
    expect(trace({ reference: 'A-20261' }, 'Nr 20261.')).toBeNull()
  })

  it.each(['Ramavtal IT, DEMO-31', 'Ramavtal IT (dnr DEMO-31)'])(
    'finds the number of %j without its title',
    (reference) => {
      expect(findTrace('Det gäller demo 31.', { ...asker, reference })).toBe('reference')
      expect(findTrace('Det gäller ett ramavtal.', { ...asker, reference })).toBeNull()
    },
  )

  it('finds an address with letters of its own as people write it', () => {
    expect(findTrace('Mejla info@Åkeri.example', { ...asker, email: 'info@xn--keri-poa.example' })).toBe('email')
  })

  it('finds an organisation with only common words by its whole name', () => {
    const common = { ...asker, organisation: 'Energi och vatten AB', name: null }
    expect(findTrace('Vi köper energi.', common)).toBeNull()
    expect(findTrace('Energi och Vatten AB köper.', common)).toBe('organisation')
  })
})

it.each([
  ['Hur snabbt får vi betala?', 'hur-snabbt-far-vi-betala'],
  ['Åäö ÉÜ & Co!', 'aao-eu-co'],
  ['A\u030akerbolaget – får vi?', 'akerbolaget-far-vi'],
  ['???', 'fraga-och-svar'],
  [`${'ord '.repeat(40)}`, 'ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord-ord'],
])('the address of “%s”', (question, slug) => {
  expect(slugOf(question)).toBe(slug)
  expect(slugOf(question).length).toBeLessThanOrEqual(70)
})
