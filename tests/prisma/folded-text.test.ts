import fc from 'fast-check'
import { searchCases } from '@/lib/cases/search-cases'
import { fold } from '@/lib/text/fold'
import { aCase } from '@/tests/support/a-case'
import { anApplication } from '@/tests/support/an-application'
import { asApp, connect, withTriggersOff } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'

const LETTERS = [...'abcxyzåäöéüñšçøæßđłþıİ', 'ﬁ', '½', 'Å', ...'жйёΣσς', ...'019']
const BETWEEN = [...' -–—‑−_.,:;&/\\%()"”«\u00a0\u2009\u3000\t\n']
const APOSTROPHES = ["'", '’', '‘', 'ʼ', '`', '´', '′', '＇']
const UNSEEN = ['\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\u202e', '\u0301', '\u030a', '\u20dd']

const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 12 })
const anyText = fc.string({
  unit: fc.constantFrom(...LETTERS, ...BETWEEN, ...APOSTROPHES, ...UNSEEN, 'A', 'Å', 'Ø'),
  maxLength: 40,
})

type Spelling = (words: string[]) => string[]
const each =
  (change: (word: string) => string): Spelling =>
  (words) =>
    words.map(change)
const SPELLINGS: Spelling[] = [
  each((text) => text.normalize('NFD')),
  each((text) => text.normalize('NFKD')),
  each((text) => text.toUpperCase()),
  each((text) => text.toUpperCase().normalize('NFD')),
  each((text) => [...text].join('\u200b')),
  each((text) => `${text}\u0301`),
  each((text) => `${text.slice(0, 1)}’${text.slice(1)}`),
]

const folded = async (texts: string[]) =>
  (
    await asApp<{ text: string }>(
      'SELECT folded(t) AS text FROM unnest($1::text[]) WITH ORDINALITY s (t, n) ORDER BY n',
      [texts],
    )
  ).map(({ text }) => text)

describe('a folded text', () => {
  it('is one for every spelling of a name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom(...SPELLINGS), { minLength: 1, maxLength: 3 }),
        fc.array(fc.constantFrom(...BETWEEN), { minLength: 1, maxLength: 3 }),
        async (words, spellings, between) => {
          const spelt = spellings.reduce((so, spelling) => spelling(so), words)
          const [one, other] = await folded([words.join(' '), ` ${spelt.join(between.join(''))} `])
          expect(other).toBe(one)
        },
      ),
    )
  })

  it('is folded no further, holds no wildcard, and is what the program makes of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyText, { maxLength: 20 }), async (texts) => {
        const once = await folded(texts)
        expect(await folded(once)).toEqual(once)
        expect(once.join('')).not.toMatch(/[\\%_A-ZÅÄÖ]/)
        expect(texts.map(fold)).toEqual(once)
      }),
    )
  })

  it.each([
    ['A\u030akerbolaget AB', 'akerbolaget ab'],
    ["Siv O'Brien-Åkerlund & Co", 'siv obrien akerlund co'],
    ['Łódź Straße Ærø', 'lodz strasse aero'],
    ['\u200b – %', ''],
  ])('of %j is %j', async (text, plain) => expect(await folded([text])).toEqual([plain]))
})

describe('a search of cases', () => {
  it.each([
    ['case_search', 'everything', 'case_search_trigram', '%sokt%'],
    ['case_search', 'everything', 'case_search_trigram', '% ab %'],
    ['search_word', 'word', 'search_word_trigram', '%sokt%'],
  ])('in %s by %s goes through its index', async (table, column, index, pattern) => {
    const client = await connect('owner')
    try {
      await client.query('BEGIN; SET LOCAL enable_seqscan = off')
      await client.query(`PREPARE sought (text) AS SELECT FROM ${table} WHERE ${column} LIKE $1`)
      await client.query('SET LOCAL plan_cache_mode = force_custom_plan')
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN EXECUTE sought ('${pattern}')`)
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(`Bitmap Index Scan on ${index}`)
    } finally {
      await client.query('ROLLBACK; DEALLOCATE ALL')
      client.release()
    }
  })

  it('finds rows that were written with letters in two parts, as they stand', async () => {
    const { number, id } = await aCase(anApplication({ company: { companyName: 'Åkerbolaget AB' } }))
    await withTriggersOff('cases', `UPDATE cases SET stated_name = normalize(stated_name, NFD) WHERE id = $1`, [id])
    const lead = await aLead()
    for (const text of [
      'Åkerbolaget',
      'A\u030akerbolaget',
      'Akerbolaget',
      'ÅKERBOLAGET',
      'åker­bolaget ab.',
      '“Åkerbolaget”',
    ])
      expect((await searchCases(lead, text)).cases.map((found) => found.number)).toEqual([number])
  })
})
