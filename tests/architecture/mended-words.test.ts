import { filesBelow, textOf } from '@/tests/support/sources'

/** One word for one thing: what is said in another way, and the way it is said here. */
const SAID_OTHERWISE: Record<'sv' | 'en', [RegExp, string][]> = {
  sv: [
    [/\b(för|råd till) inköpare|\bLotsen\b|inköparlinjen/i, 'Upphandlingslotsen'],
    [/\b(inköpare|beställare)n?\b/i, 'köparen'],
    [/nyhetsbrev|(nya inlägg|inläggen) (med|i) mejl/i, 'bloggen med mejl'],
    [/om tjänsten"/i, 'Om Upphandlingsakuten'],
    [/hur det står till/i, 'I mejlet ser du om du har plats'],
    [/platsen har gått vidare/i, 'Platsen gick till någon annan'],
    [/texttolk/i, 'skrivtolkning'],
    [/: "Mat"/, 'Specialkost eller allergi'],
    [/timmar kostar ingenting/i, 'Du kan få upp till fem timmars hjälp. Det kostar ingenting.'],
    [/självdeklarer/i, 'egen uppgift, inte kontrollerad'],
    [/\bverifiera/i, 'kontrollera'],
    [/\bliggare/i, 'tidsboken'],
    [/finns ett jäv/i, 'Det finns en intressekonflikt i den här upphandlingen.'],
    [/avpublicera/i, 'ta bort från bloggen'],
    [/\b(på|i) telefon\b/i, 'per telefon'],
    [/webbinari/i, 'webbseminarier'],
    [/: "Svarat"/, 'Besvarad'],
    [/stäng av \{name\}/i, 'Stäng kontot för {name}'],
    [/"(state|status|standing)": "Ändra"/, 'Läge, över en kolumn som säger hur det står'],
    [/\b(programperiod|stödperiod|omgång)/i, 'programrunda'],
    [
      /\b(ta|tar|tas|tagit|tagits|taget|tog|togs) tillbaka(?! ärende)|tillbakatag/i,
      'stryka, ta bort, återkalla: tillbaka tas ärenden',
    ],
  ],
  en: [
    [/seat has gone on\b/i, 'The seat went to somebody else'],
    [/tells? how it is\b/i, 'The email says whether you have a seat'],
    [/it was not you\?/i, 'Was it not you?'],
    [/next post is here/i, 'when there is a new post'],
    [/did no e-?mail come/i, 'No email?'],
    [/link is not whole/i, 'A part of the link is missing'],
    [/you who run/i, 'If you run'],
    [/\be-mail/i, 'email'],
    [/\bwebinars?\b.*\bweb seminars?\b/i, 'one of them'],
  ],
}

describe.each(['sv', 'en'] as const)('the words in %s', (locale) => {
  const files = [...filesBelow(`messages/${locale}`, /\.json$/), ...filesBelow(`lib/pages/texts/${locale}`, /\.md$/)]
  const lines = files.flatMap((path) =>
    textOf(path)
      .split('\n')
      .map((text, at) => ({ place: `${path}:${at + 1}`, text })),
  )

  it('are there', () => {
    expect(lines.length).toBeGreaterThan(1_000)
  })

  it.each(SAID_OTHERWISE[locale])('hold no %s: it is said "%s"', (otherwise) => {
    expect(lines.filter(({ text }) => otherwise.test(text))).toEqual([])
  })
})

it('the hours of a telephone stand in the middle of a sentence', () => {
  const small = { sv: /^[^\p{Lu}]/u, en: /^([^\p{Lu}]|(Mon|Tues|Wednes|Thurs|Fri)day)/u }
  for (const path of filesBelow('lib/config', /\.json$/)) {
    const hours = [...textOf(path).matchAll(/"phoneHours": (\{[^}]*\})/g)].map(
      ([, one]) => JSON.parse(one ?? '') as { sv: string; en: string },
    )
    for (const one of hours) {
      expect([path, one.sv]).toEqual([path, expect.stringMatching(small.sv)])
      expect([path, one.en]).toEqual([path, expect.stringMatching(small.en)])
    }
  }
})
