import { changeProcurement } from '@/lib/cases/change-procurement'
import { closeCase } from '@/lib/cases/close-case'
import { readNotice } from '@/lib/cases/read-notice'
import { takeFromNotice } from '@/lib/cases/take-from-notice'
import { noticeInput } from '@/lib/cases/notice-inputs'
import { addDays, today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import { recordResult } from '@/lib/cases/record-result'
import { linkCompanies } from '@/lib/cases/link-companies'
import { aCase, type TestCase } from '@/tests/support/a-case'
import { deadlineAgo } from '@/tests/support/a-follow-up'
import { anApplication, anOpenRound, anOrgNumber } from '@/tests/support/an-application'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { eformsSample } from '@/tests/support/eforms-sample'
import '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'

type Changes = Parameters<typeof eformsSample>[1][]

beforeEach(anOpenRound)

const SWEDISH: Changes[number] = ['>FRA</cbc:IdentificationCode>', '>SWE</cbc:IdentificationCode>']
const NUMBER = '326 912 557'
/** The winner of the smallest award, and what stands for a Swedish one. */
const wonBy = (digits: string): Changes => [SWEDISH, [NUMBER, digits]]
const SEK: Changes[number] = ['<cbc:PayableAmount currencyID="EUR">95414<', '<cbc:PayableAmount currencyID="SEK">95414.50<'] // prettier-ignore

const reading = async ({ lead, number }: TestCase, ...changes: Changes) =>
  readNotice(lead, { number, xml: eformsSample('can_24_minimal', ...changes) }, null)
const award = async (made: TestCase, ...changes: Changes) => (await reading(made, ...changes)).award
async function past(orgNumber = anOrgNumber()) {
  const made = await aCase(anApplication({ orgNumber })).triaged()
  await deadlineAgo(made.number, 40)
  return { ...made, orgNumber }
}

describe('the result that an award notice tells of a case', () => {
  it('is won by the company’s number however it is written, with its value in SEK and the number of bids; nothing is saved', async () => {
    const made = await past()
    const before = await asSeen(made.number)
    for (const written of [made.orgNumber, `${made.orgNumber.slice(0, 6)}-${made.orgNumber.slice(6)}`, `SE${made.orgNumber}01`]) // prettier-ignore
      expect(await award(made, ...wonBy(written), SEK)).toMatchObject({ result: 'won', value: 95415, bids: 3, namesBid: true }) // prettier-ignore
    expect(await award(made, ...wonBy(made.orgNumber))).toMatchObject({ result: 'won', value: null, noValue: 'other-currency' }) // prettier-ignore
    expect(await asSeen(made.number)).toEqual(before)
    expect(await db().followUpAnswer.count({ where: { caseId: made.id } })).toBe(0)
  })

  it('is lost where another won, and is not told where the winner’s number cannot be read', async () => {
    const made = await past()
    expect(await award(made)).toMatchObject({ result: 'lost', namesBid: false, known: { bid: null, opens: 'yes' } })
    expect(await award(made, ...wonBy(anOrgNumber()))).toMatchObject({ result: 'lost' })
    expect(await award(made, ...wonBy('unpublished'))).toMatchObject({ result: null, noResult: 'winner-unknown' })
    expect(await award(made, SWEDISH)).toMatchObject({ result: null, noResult: 'winner-unknown' })
    // A foreign number may look like the company's.
    expect(await award(made, [NUMBER, made.orgNumber])).toMatchObject({ result: 'lost' })
  })

  it('is told by a sole trader’s keyed number alone, which is shown to nobody', async () => {
    const made = await past('19850709-9805')
    const person: Changes[number] = [
      '<efbc:ListedOnRegulatedMarketIndicator>',
      '<efbc:NaturalPersonIndicator>true</efbc:NaturalPersonIndicator><efbc:ListedOnRegulatedMarketIndicator>',
    ]
    const read = await reading(made, ...wonBy('850709-9805'), person)
    expect(read.award).toMatchObject({ result: 'won' })
    expect(JSON.stringify(read)).not.toMatch(/9805|org_?lookup/i)
    expect(await award(await past(), ...wonBy('850709-9805'), person)).toMatchObject({ result: 'lost' })
  })

  it('is the company’s under the number that it had before', async () => {
    const [before, made] = [await past(), await past()]
    await linkCompanies(made.lead, { number: made.number, other: before.number, reason: 'changed-number', goesOn: 'this' }) // prettier-ignore
    expect(await award(made, ...wonBy(before.orgNumber))).toMatchObject({ result: 'won' })
  })

  it('tells what is withheld as withheld, never as nothing', async () => {
    const made = await past()
    const hidden = '<cbc:PayableAmount currencyID="SEK">-1</cbc:PayableAmount>'
    const told = await award(
      made,
      ...wonBy(made.orgNumber),
      ['<cbc:PayableAmount currencyID="EUR">95414</cbc:PayableAmount>', hidden],
      ['<efbc:StatisticsNumeric>3<', '<efbc:StatisticsNumeric>-1<'],
    )
    expect(told).toMatchObject({ result: 'won', value: null, noValue: 'withheld', bids: null, noBids: 'withheld' })
  })

  it('is cancelled where nothing was awarded, and is none while the lot is open or its result unsaid', async () => {
    const made = await past()
    expect(await award(made, ['selec-w', 'clos-nw'])).toMatchObject({ result: 'cancelled' })
    expect(await award(made, ['selec-w', 'open-nw'])).toMatchObject({ result: null, noResult: 'not-decided' })
    expect(await award(made, ['selec-w', 'unpublished'])).toMatchObject({ result: null, noResult: 'not-decided' })
    const read = await readNotice(made.lead, { number: made.number, xml: eformsSample('can_24_no_tenders') }, null)
    expect(read.award).toMatchObject({ result: 'cancelled', bids: 0 })
  })

  it('goes by the lots of the case, of a group that shares the value and of a lot that nobody won', async () => {
    const made = await past()
    const lots = ['LOT-0001', 'LOT-0002'].map((id) => ({ id, title: null, cpv: null, on: null, clock: null }))
    const about = async (...sought: string[]) =>
      takeFromNotice(
        made.lead,
        noticeInput.parse({ ...(await asSeen(made.number)), step: 'save', take: ['lots'], lotsRead: JSON.stringify(lots), sought }), // prettier-ignore
      )
    // Of the second member of the group.
    const grouped = (text: string) => {
      const at = text.indexOf('The best App Ltd.')
      const [head, tail] = [text.slice(0, at), text.slice(at)]
      return head + tail.replace(/<cbc:CompanyID>[^<]*</, `<cbc:CompanyID>${made.orgNumber}<`).replace(/(IdentificationCode listName="country">)\w+</, '$1SWE<') // prettier-ignore
    }
    const read = async (change = (text: string) => text) =>
      (await readNotice(made.lead, { number: made.number, xml: change(eformsSample('can_24_maximal')) }, null)).award
    await about('LOT-0001')
    expect(await read(grouped)).toMatchObject({ result: 'won', value: null, noValue: 'shared', bids: 9 })
    await about('LOT-0002')
    expect(await read(grouped)).toMatchObject({ result: 'cancelled', bids: 1 })
    await about('LOT-0001', 'LOT-0002')
    expect(await read()).toMatchObject({ result: 'lost', bids: null, noBids: 'differ' })
  })

  it('is told beside what is known, and of no case that asks about no bid', async () => {
    const made = await aCase()
      .triaged()
      .assignedTo(await anAdvisor())
    await closeCase(made.lead, { ...(await asSeen(made.number)), ...BID_SUBMITTED })
    await recordResult(made.lead, { number: made.number, result: 'appealed' })
    expect(await award(made)).toMatchObject({ known: { result: 'appealed', bid: 'yes', value: null, opens: 'yes' } })
    const coming = await aCase()
    expect(await award(coming)).toMatchObject({ known: { result: null, said: '', opens: 'not-yet' } })
    const other = await aCase(anApplication({ need: { about: 'other', needs: [], description: '' } }))
    expect(await award(other)).toBeNull()
    // What is meant to be awarded without competition has had no bid.
    expect(await award(made, ['notice-subtype">29', 'notice-subtype">25'])).toBeNull()
  })

  it('is proposed of no other buyer’s procurement, and says whether it is the same', async () => {
    const made = await past()
    const buyer = (digits: string): Changes => [[/(<cbc:CompanyID>)[^<]*/, `$1${digits}`], SWEDISH]
    const named = async (said: object) =>
      changeProcurement(made.lead, {
        ...(await asSeen(made.number)),
        ...{ buyerName: 'Provköpings kommun', reference: '', tedNumber: '', noticeUrl: '', lots: '' },
        ...{ bidDeadlineOn: addDays(today(), -9), ...said },
      })
    const tie = async (...changes: Changes) => (await award(made, ...changes))?.tie
    expect(await tie(...buyer('5560160680'))).toBe('unknown')
    await named({ buyerOrgNumber: '5560160680' })
    expect(await tie(...buyer('5560160680'))).toBe('unknown')
    expect(await tie(...buyer('2021002114'))).toBe('other')
    expect(await tie()).toBe('unknown')
    const reference: Changes[number] = ['<cac:ProcurementProject>\n\t\t<cbc:Name', '<cac:ProcurementProject><cbc:ID>Dnr KS 2026/7</cbc:ID><cbc:Name'] // prettier-ignore
    await named({ buyerOrgNumber: '5560160680', reference: 'ks-2026-7' })
    expect(await tie(...buyer('5560160680'), reference)).toBe('same')
    await named({ noticeId: '65667997-031a-4198-bd25-7225449ef479', noticeVersion: '01' })
    expect(await tie()).toBe('same')
    // A changed version of the same notice.
    expect(await tie(['<cbc:VersionID>01', '<cbc:VersionID>02'])).toBe('same')
    // One that has been changed since tells no result any more.
    await named({ noticeId: '65667997-031a-4198-bd25-7225449ef479', noticeVersion: '02' })
    expect(await reading(made)).toMatchObject({ relation: 'older', award: null })
    expect((await award(made, ['<cbc:VersionID>01', '<cbc:VersionID>02']))?.result).toBe('lost')
  })
})
