import { awardProposal } from '@/lib/cases/award-proposal'
import type { LotResult } from '@/lib/eforms/results'

const lot = (no: number, said: Partial<LotResult> = {}): LotResult => ({
  ...{ lot: `LOT-000${no}`, result: 'awarded', winners: [], tenders: 3, decidedOn: null, ours: 'none', ourBids: [] },
  ...said,
})
const sek = (amount: string, currency = 'SEK') => ({ amount, currency })
const won = (no: number, value: LotResult['ourBids'][number]['value'], id = `TEN-${no}`) =>
  lot(no, { ours: 'won', ourBids: [{ id, value }] })

describe('the result of a case by an award notice', () => {
  it('goes by the lots that the case is about', () => {
    const results = [won(1, sek('500')), lot(2)]
    expect(awardProposal(results, ['LOT-0001'])).toMatchObject({ result: 'won', value: 500, lots: ['LOT-0001'] })
    expect(awardProposal(results, ['LOT-0002'])).toMatchObject({ result: 'lost', value: null, noValue: null })
    expect(awardProposal(results, ['LOT-0001', 'LOT-0002'])).toMatchObject({ result: 'won', value: 500 })
  })

  it('goes by those in which the company is found where the case names none, and else by all', () => {
    const bid = lot(2, { ours: 'bid', tenders: 7 })
    expect(awardProposal([lot(1, { result: 'open' }), bid], [])).toMatchObject({ result: 'lost', bids: 7, namesBid: true }) // prettier-ignore
    expect(awardProposal([lot(1), lot(2)], [])).toMatchObject({ result: 'lost', namesBid: false })
    expect(awardProposal([lot(1, { result: 'open' }), lot(2)], [])).toMatchObject({ result: null, noResult: 'not-decided' }) // prettier-ignore
  })

  it('is cancelled where no lot was awarded, and lost where one went to another', () => {
    const none = lot(1, { result: 'not-awarded' })
    expect(awardProposal([none], [])).toMatchObject({ result: 'cancelled' })
    expect(awardProposal([none, lot(2)], ['LOT-0001', 'LOT-0002'])).toMatchObject({ result: 'lost' })
  })

  it('is none before every lot is told and decided, or where a winner cannot be told from the company', () => {
    expect(awardProposal([lot(1)], ['LOT-0001', 'LOT-0009'])).toMatchObject({ result: null, noResult: 'other-lots' })
    expect(awardProposal([lot(1, { result: null })], [])).toMatchObject({ result: null, noResult: 'not-decided' })
    expect(awardProposal([lot(1, { ours: 'unknown' })], [])).toMatchObject({ result: null, noResult: 'winner-unknown' })
    expect(awardProposal([won(1, sek('5')), lot(2, { ours: 'unknown' })], ['LOT-0001', 'LOT-0009'])).toMatchObject({ result: 'won' }) // prettier-ignore
  })

  it('sums what the company won for in whole kronor, one bid for several lots once', () => {
    const both = ['LOT-0001', 'LOT-0002']
    expect(awardProposal([won(1, sek('100.40')), won(2, sek('200.30'))], both)).toMatchObject({ value: 301 })
    expect(awardProposal([won(1, sek('100'), 'TEN-1'), won(2, sek('100'), 'TEN-1')], both)).toMatchObject({ value: 100 }) // prettier-ignore
  })

  it.each([
    ['withheld', 'withheld'],
    ['shared', 'shared'],
    [null, 'untold'],
    [sek('0'), 'untold'],
    [sek('999999999999'), 'untold'],
    [sek('500', 'EUR'), 'other-currency'],
  ] as const)('has no value beside one that is %j, and no part of it either', (value, noValue) => {
    expect(awardProposal([won(1, value)], [])).toMatchObject({ result: 'won', value: null, noValue })
    if (typeof value === 'string' || value?.currency === 'EUR' || value === null)
      expect(awardProposal([won(1, value), won(2, sek('500'))], [])).toMatchObject({ value: null, noValue })
  })

  it('tells the number of bids where it is one, and never that none came where it is withheld', () => {
    expect(awardProposal([lot(1, { tenders: 0 })], [])).toMatchObject({ bids: 0, noBids: null })
    expect(awardProposal([lot(1, { tenders: 'withheld' })], [])).toMatchObject({ bids: null, noBids: 'withheld' })
    expect(awardProposal([lot(1, { tenders: null })], [])).toMatchObject({ bids: null, noBids: 'untold' })
    expect(awardProposal([lot(1), lot(2, { tenders: 4 })], [])).toMatchObject({ bids: null, noBids: 'differ' })
    expect(awardProposal([lot(1, { tenders: 1000 })], [])).toMatchObject({ bids: null, noBids: 'untold' })
  })
})
