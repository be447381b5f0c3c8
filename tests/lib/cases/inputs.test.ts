import { NO_BID_REASONS } from '@/lib/cases/codes'
import { changeProcurementInput, closeCaseInput, giveBackInput } from '@/lib/cases/inputs'

const OF_CASE = { number: 'UA-2026-0001', version: '1' }
const codes = (schema: typeof changeProcurementInput | typeof closeCaseInput | typeof giveBackInput, typed: object) =>
  (schema.safeParse({ ...OF_CASE, ...typed }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  )

const PROCUREMENT = {
  buyerName: 'Provstads kommun',
  reference: '',
  tedNumber: '',
  noticeUrl: '',
  lots: '',
  bidDeadlineOn: '',
}

it.each([
  ['2026-11-20', '2026-11-20', []],
  ['2026-11-20', '2026-11-30', []],
  ['', '2026-11-19', []],
  ['2026-11-20', '', []],
  ['2026-11-20', '2026-11-19', ['standstillEndsOn: standstill-before-decision']],
])('a decision of "%s" whose standstill ends "%s" is refused by %j', (awardDecidedOn, standstillEndsOn, refused) => {
  expect(codes(changeProcurementInput, { ...PROCUREMENT, awardDecidedOn, standstillEndsOn })).toEqual(refused)
})

it('asks why there was no bid, and only then', () => {
  const closed = { firstPublicBid: '', barriers: [], why: '' }
  expect(codes(closeCaseInput, { ...closed, outcome: 'no-bid' })).toEqual(['why: why-missing'])
  expect(codes(closeCaseInput, { ...closed, outcome: 'bid-submitted' })).toEqual([])
  const answered = { ...OF_CASE, ...closed, outcome: 'no-bid', why: NO_BID_REASONS[0] }
  expect(closeCaseInput.parse(answered)).toMatchObject({ why: NO_BID_REASONS[0], firstPublicBid: 'unknown' })
  expect(closeCaseInput.parse({ ...answered, firstPublicBid: 'yes' })).toMatchObject({ firstPublicBid: 'yes' })
})

it('asks who gives a case back for other reasons than those named to say which, and nobody else', () => {
  const given = (reason: string, text: string) => codes(giveBackInput, { reason, text, requestId: crypto.randomUUID() })
  expect(given('other', '')).toEqual(['text: text-missing'])
  expect(given('other', 'Det hann inte bli av.')).toEqual([])
  expect(given('no-time', '')).toEqual([])
})
