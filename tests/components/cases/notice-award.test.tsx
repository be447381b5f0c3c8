import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { NoticeForm } from '@/components/cases/notice-form'
import { PROCUREMENT_NAMES, type ProcurementName } from '@/lib/cases/known-procurement'
import type { KnownResult, ReadAward } from '@/lib/cases/notice-award'
import type { ReadNotice } from '@/lib/cases/read-notice'
import { messagesIn } from '@/lib/i18n/messages'
import { accepting, sentTo } from '../support/answers'
import { drawInSwedish } from '../support/in-swedish'

const words = messagesIn('sv').caseForms.procurement.notice
const KNOWN: KnownResult = { said: 'a1', result: null, value: null, bids: null, bid: 'yes', opens: 'yes' }
const WON: ReadAward = {
  ...{ result: 'won', noResult: null, value: 95415, noValue: null, bids: 3, noBids: null, namesBid: true, lots: [] },
  ...{ known: KNOWN, tie: 'same' },
}

async function drawn(award: ReadAward) {
  const value: ReadNotice = {
    ...{ values: {}, noticeId: '', noticeVersion: '', relation: null, lots: [], award },
    results: [
      { lot: 'LOT-1', result: 'awarded', tenders: 3, decidedOn: null, ours: 'won', winners: [{ name: 'Vi AB', value: 'withheld' }] },
    ],
  } // prettier-ignore
  const action = accepting<ReadNotice>(value)
  const known = Object.fromEntries(PROCUREMENT_NAMES.map((name) => [name, ''])) as Record<ProcurementName, string>
  const { container } = drawInSwedish(<NoticeForm {...{ action, known }} number="UA-2026-0001" version={1} />)
  await userEvent.type(screen.getByLabelText(words.xml), 'x')
  await userEvent.click(screen.getByRole('button', { name: words.read }))
  await screen.findByText(words.award.heading)
  expect(await axe(container)).toHaveNoViolations()
  return { action, container }
}

describe('the result in an award notice', () => {
  it('stands beside what the case knows, and is taken with one button', async () => {
    const { action } = await drawn(WON)
    expect(screen.getByText(/^95\s415/)).toBeVisible()
    expect(screen.getAllByText('I ärendet: inget')).toHaveLength(3)
    await userEvent.click(screen.getByRole('button', { name: words.award.take }))
    expect(sentTo(action)).toMatchObject({ step: 'result', result: 'won', resultValue: '95415', resultBids: '3', resultSaid: 'a1' }) // prettier-ignore
  })

  it('says what is withheld, and sends no number for it', async () => {
    const { container } = await drawn({ ...WON, value: null, noValue: 'withheld', bids: null, noBids: 'withheld' })
    expect(screen.getAllByText(words.award.noValue.withheld)).toHaveLength(2)
    expect(container.querySelector('[name=resultValue]')).toBeNull()
    expect(container.querySelector('[name=resultBids]')).toBeNull()
  })

  it('says so where the case says that there was no bid', async () => {
    await drawn({ ...WON, known: { ...KNOWN, bid: 'no' } })
    expect(screen.getByText(words.award.saysNoBid)).toBeVisible()
    expect(screen.getByRole('button', { name: words.award.take })).toBeVisible()
  })

  it('asks its reader whether there was a bid where nobody has said so', async () => {
    await drawn({ ...WON, result: 'lost', value: null, namesBid: false, known: { ...KNOWN, bid: null } })
    expect(screen.getByText(words.award.takes['if-bid'])).toBeVisible()
    expect(screen.getByRole('button', { name: words.award.takeIfBid })).toBeVisible()
  })

  const lost = { ...WON, result: 'lost' as const, value: null, namesBid: false }
  it.each<[string, ReadAward, string]>([
    ['another buyer’s', { ...WON, tie: 'other' }, words.award.other],
    ['known already', { ...WON, known: { ...KNOWN, result: 'won', value: 95415, bids: 3 } }, words.award.takes.same],
    ['too early', { ...WON, known: { ...KNOWN, opens: 'not-yet' } }, words.award.takes['not-yet']],
    ['of no bid', { ...lost, known: { ...KNOWN, bid: 'no' } }, words.award.takes['no-bid']],
    ['of no bids at all', { ...lost, bids: 0, known: { ...KNOWN, bid: null } }, words.award.takes['no-bids']],
    ['undecided', { ...WON, result: null, noResult: 'not-decided' }, words.award.noResult['not-decided']],
    ['by a winner nobody can tell', { ...WON, result: null, noResult: 'winner-unknown' }, words.award.noResult['winner-unknown']],
  ])('is not taken where it is %s', async (_which, award, said) => {
    await drawn(award)
    expect(screen.getByText(said)).toBeVisible()
    expect(screen.queryByRole('button', { name: words.award.take })).toBeNull()
    expect(screen.queryByRole('button', { name: words.award.takeIfBid })).toBeNull()
  }) // prettier-ignore
})
