import {
  addDetailsInput,
  answerByLinkInput,
  answerOnCaseInput,
  answerSatisfactionInput,
  LONGEST_WORDS,
  takeResultInput,
} from '@/lib/outcomes/inputs'

const said = (bid: string, result: string) => {
  const { error } = answerByLinkInput.safeParse({ token: 'a'.repeat(43), bid, result })
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

it('asks what came of a bid that was handed in, and of no other', () => {
  expect(said('yes', '')).toEqual(['result: result-missing'])
  expect(said('yes', 'lost')).toEqual([])
  expect(said('no', '')).toEqual([])
})

const issues = ({ error }: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)

it('asks on the case’s page for the same, and takes what is not said as not known', () => {
  const on = (of: object) => answerOnCaseInput.safeParse({ number: 'UA-2026-0001', bid: 'yes', result: 'won', ...of })
  expect(issues(on({ result: '' }))).toEqual(['result: result-missing'])
  expect(issues(on({ bid: 'maybe' }))).toContain('bid: bid-missing')
  expect(on({ bid: 'no', result: undefined }).data).toMatchObject({ bid: 'no', result: null })
  const nothing = { value: null, bidsReceived: null, firstPublicBid: 'unknown', barriers: [], mayTell: false, noTell: false }
  expect(on({}).data).toMatchObject(nothing)
  expect(on({ value: '', bidsReceived: '', firstPublicBid: '' }).data).toMatchObject(nothing)
  expect(on({ value: ' 90 000 ', firstPublicBid: 'no', barriers: ['form'] }).data).toMatchObject({ value: 90_000, firstPublicBid: 'no', barriers: ['form'] })
  expect(issues(on({ value: 'mycket' }))).toEqual(['value: value-format'])
}) // prettier-ignore

it('counts bids from one to 999, and takes of a notice what it can tell', () => {
  const bids = (bidsReceived: string) => addDetailsInput.safeParse({ token: 't', bidsReceived })
  for (const count of [1, 999]) expect(bids(String(count)).data?.bidsReceived).toBe(count)
  for (const count of ['0', '1000', '1.5', 'x']) expect(issues(bids(count))).toEqual(['bidsReceived: bids-format'])
  const taken = (of: object) => takeResultInput.safeParse({ result: 'won', resultSaid: '', ...of }).data
  expect(taken({})).toEqual({ result: 'won', resultValue: null, resultBids: null, resultSaid: '' })
  for (const value of [1, 100_000_000_000]) expect(taken({ resultValue: String(value) })?.resultValue).toBe(value)
  for (const value of ['0', '100000000001', '1.5']) expect(taken({ resultValue: value })).toBeUndefined()
  for (const count of [1, 999]) expect(taken({ resultBids: String(count) })?.resultBids).toBe(count)
  for (const count of ['0', '1000', '1.5']) expect(taken({ resultBids: count })).toBeUndefined()
  expect(taken({ result: 'appealed' })).toBeUndefined()
})

it('rates from one to five', () => {
  const rated = (score: string, words = ' Tack ') => answerSatisfactionInput.safeParse({ token: 't', score, words })
  for (const score of [1, 5]) expect(rated(String(score)).data).toEqual({ token: 't', score, words: 'Tack' })
  for (const score of ['0', '6', '2.5', 'x', '']) expect(issues(rated(score))).toEqual(['score: score-missing'])
  expect(rated('3', ' ').data?.words).toBeNull()
  expect(rated('3', 'a'.repeat(LONGEST_WORDS)).success).toBe(true)
  expect(rated('3', 'a'.repeat(LONGEST_WORDS + 1)).success).toBe(false)
})
