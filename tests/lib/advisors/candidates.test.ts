import fc from 'fast-check'
import {
  bySpareTime,
  mostPoints,
  rankCandidates,
  type Candidate,
  type CaseNeeds,
  type Reason,
} from '@/lib/advisors/candidates'
import { DIVISIONS } from '@/lib/advisors/codes'
import { NEEDS } from '@/lib/cases/codes'
import { USUAL_WEIGHTS, WEIGHTS } from '@/lib/rounds/weights'

const NOW = new Date('2026-11-30T07:00:00Z')
const supportCase: CaseNeeds = {
  ...{ industry: 'building', divisions: ['45', '71'], needs: ['espd', 'submit', 'other'], municipalityCode: '9980' },
  ...{ language: 'en', until: new Date('2026-12-07T07:00:00Z'), hasDeadline: true, likelyMinutes: 180 },
}
const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  ...{ id: 'a', name: 'Anna', openCases: 0, barred: false, helpedBefore: false, gaveBack: false },
  ...{ divisions: [], industries: [], needs: [], languages: [], municipalities: [] },
  ...{ weeklyMinutes: null, absences: [], booked: [], agreedLeft: null },
  ...more,
})
const weigh = (more: Partial<Candidate>, of: Partial<CaseNeeds> = {}) =>
  rankCandidates({ ...supportCase, ...of }, [candidate(more)], USUAL_WEIGHTS, NOW)[0]
const reason = (code: Reason['code'], more: Partial<Candidate>, of: Partial<CaseNeeds> = {}) =>
  weigh(more, of)?.reasons.find((one) => one.code === code)

it.each<[string, Reason['code'], Partial<Candidate>, object]>([
  ['the sector', 'knows-sector', { industries: ['building'] }, { points: 30 }],
  ['the field', 'knows-field', { divisions: ['71'] }, { points: 30, division: '71' }],
  ['the field beside the sector, once', 'knows-field', { divisions: ['45'], industries: ['building'] }, { points: 0 }],
  ['half of the needs that are any', 'helps', { needs: ['espd', 'other'] }, { points: 8, count: 1, of: 2 }],
  ['all of them', 'helps', { needs: ['espd', 'submit'] }, { points: 15, count: 2, of: 2 }],
  ['time enough', 'free', { weeklyMinutes: 900 }, { points: 25, minutes: 900 }],
  ['some time', 'too-little', { weeklyMinutes: 90 }, { points: 13, minutes: 90 }],
  ['no time', 'too-little', { weeklyMinutes: 0 }, { points: 0, minutes: 0 }],
  ['time that nobody has told', 'time-unknown', {}, { points: 0 }],
  ['the company', 'helped-before', { helpedBefore: true }, { points: 15 }],
  ['the place', 'covers', { municipalities: ['9980'] }, { points: 10 }],
  ['the language', 'speaks', { languages: ['en', 'fi'] }, { points: 10, language: 'en' }],
  ['nothing else to do', 'open-cases', {}, { points: 10, count: 0 }],
  ['two other cases', 'open-cases', { openCases: 2 }, { points: 6, count: 2 }],
  ['many', 'open-cases', { openCases: 12 }, { points: 0, count: 12 }],
])('tells of %s', (_what, code, more, told) => {
  expect(reason(code, more)).toMatchObject({ code, ...told })
})

it('tells nothing of what the case does not ask for', () => {
  const knows = {
    needs: ['review' as const],
    languages: ['fi' as const],
    divisions: ['90' as const],
    industries: ['it'],
  }
  expect(weigh(knows)?.reasons.map(({ code }) => code)).toEqual(['time-unknown', 'open-cases'])
  expect(reason('speaks', { languages: ['en'] }, { language: null })).toBeUndefined()
  expect(reason('helps', { needs: ['other'] }, { needs: ['other'] })).toBeUndefined()
})

it('has no more points than there are for the case', () => {
  const best = weigh({
    ...{ industries: ['building'], needs: ['espd', 'submit'], languages: ['en'], municipalities: ['9980'] },
    ...{ weeklyMinutes: 900, helpedBefore: true },
  })
  expect(best?.points).toBe(mostPoints(supportCase, USUAL_WEIGHTS))
  expect(mostPoints({ ...supportCase, language: null, needs: [] }, USUAL_WEIGHTS)).toBe(90)
})

it('puts whoever gave it back after the others, and last those whom the wall bars, of whom it says nothing', () => {
  const all = { industries: ['building'], municipalities: ['9980'], weeklyMinutes: 900 }
  const ranked = rankCandidates(
    supportCase,
    [
      candidate({ ...all, id: 'barred', barred: true, openCases: 3 }),
      candidate({ ...all, id: 'back', gaveBack: true }),
      candidate({ id: 'none', openCases: 9 }),
      candidate({ ...all, id: 'best' }),
    ],
    USUAL_WEIGHTS,
    NOW,
  )
  expect(ranked.map(({ id }) => id)).toEqual(['best', 'none', 'back', 'barred'])
  expect(ranked.at(-1)).toEqual({
    id: 'barred',
    name: 'Anna',
    barred: true,
    openCases: 3,
    points: 0,
    free: null,
    reasons: [],
  })
})

it('puts those first who have the most time where several cases are given', () => {
  const all = [
    { id: 'a', freeSoon: null, openCases: 0 },
    { id: 'b', freeSoon: 60, openCases: 4 },
    { id: 'c', freeSoon: 60, openCases: 1 },
    { id: 'd', freeSoon: 600, openCases: 9 },
  ]
  expect(bySpareTime(all).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a'])
})

const some = <T>(all: readonly T[]) => fc.subarray([...all])
const anyone = fc
  .record({
    ...{
      id: fc.uuid(),
      name: fc.constantFrom('Anna', 'Bo', 'Cia', 'Örjan'),
      openCases: fc.integer({ min: 0, max: 9 }),
    },
    ...{ barred: fc.boolean(), helpedBefore: fc.boolean(), gaveBack: fc.boolean(), divisions: some(DIVISIONS) },
    ...{ industries: some(['building', 'it']), needs: some(NEEDS), languages: some(['en', 'fi'] as const) },
    ...{ municipalities: some(['9980', '9981']), weeklyMinutes: fc.option(fc.integer({ min: 0, max: 3000 })) },
    agreedLeft: fc.option(fc.integer({ min: 0, max: 600 })),
  })
  .map((one): Candidate => candidate(one))
const weighed = fc.record(
  Object.fromEntries(WEIGHTS.map((weight) => [weight, fc.integer({ min: 0, max: 100 })])),
) as unknown as fc.Arbitrary<typeof USUAL_WEIGHTS>

it('keeps every candidate, in one order whatever order they come in, and adds up', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyone, { selector: ({ id }) => id, maxLength: 8 }), weighed, (all, weights) => {
      const ranked = rankCandidates(supportCase, all, weights, NOW)
      expect(ranked.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort())
      expect(rankCandidates(supportCase, [...all].reverse(), weights, NOW)).toEqual(ranked)
      const firstBarred = ranked.findIndex(({ barred }) => barred)
      if (firstBarred >= 0) expect(ranked.slice(firstBarred).every(({ barred }) => barred)).toBe(true)
      for (const one of ranked) {
        expect(one.points).toBe(one.reasons.reduce((sum, { points }) => sum + points, 0))
        expect(one.points).toBeLessThanOrEqual(mostPoints(supportCase, weights) + 1)
        if (one.barred) expect(one).toMatchObject({ points: 0, free: null, reasons: [] })
      }
    }),
  )
})

it('never has anybody stand lower for knowing more or having more time', () => {
  fc.assert(
    fc.property(
      anyone,
      fc.uniqueArray(anyone, { selector: ({ id }) => id, maxLength: 5 }),
      weighed,
      (one, all, weights) => {
        const others = all.filter(({ id }) => id !== one.id)
        const place = (more: Partial<Candidate>) =>
          rankCandidates(supportCase, [...others, { ...one, ...more }], weights, NOW).findIndex(
            ({ id }) => id === one.id,
          )
        const now = place({})
        expect(place({ industries: ['building'] })).toBeLessThanOrEqual(now)
        expect(place({ needs: [...NEEDS] })).toBeLessThanOrEqual(now)
        expect(place({ municipalities: ['9980'], languages: ['en'] })).toBeLessThanOrEqual(now)
        expect(place({ weeklyMinutes: 3000, agreedLeft: null })).toBeLessThanOrEqual(now)
        expect(place({ helpedBefore: true, openCases: 0 })).toBeLessThanOrEqual(now)
      },
    ),
  )
})
