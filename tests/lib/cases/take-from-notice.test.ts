import { randomUUID } from 'node:crypto'
import { changeProcurement } from '@/lib/cases/change-procurement'
import { correctDeadline } from '@/lib/cases/correct-deadline'
import { declineCase } from '@/lib/cases/decline-case'
import { findCase } from '@/lib/cases/find-case'
import { followCase } from '@/lib/cases/follow-case'
import { noticeInput, type NoticeInput } from '@/lib/cases/notice-inputs'
import { listQueue } from '@/lib/cases/list-queue'
import { takeFromNotice } from '@/lib/cases/take-from-notice'
import { addDays, today } from '@/lib/calendar/days'
import { aCase } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { mailsTo } from '@/tests/support/mails-waiting'
import { eventTypes, lastEvent } from '@/tests/support/told'
import { anApplication, anOpenRound } from '@/tests/support/an-application'
import '@/tests/support/database'
import { anAdvisor, asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'

beforeEach(anOpenRound)

const soon = addDays(today(), 2)
const READ = {
  title: 'Städning av skolor',
  buyerName: 'Provköpings kommun',
  buyerOrgNumber: '5560160680',
  law: 'lou',
  procedure: 'open',
  cpv: '90911200',
  questionsOn: addDays(today(), 1),
  questionsClock: '12:00',
  bidDeadlineOn: soon,
  bidDeadlineClock: '23:59',
  noticeId: 'c4c415ee-ac08-4465-8fa6-57568cf69462',
  noticeVersion: '01',
}
const taking = async (number: string, take: NoticeInput['take'], read: object = READ) =>
  noticeInput.parse({ ...(await asSeen(number)), step: 'save', take, ...read })

describe('taking from a notice', () => {
  it('saves what was chosen and nothing else', async () => {
    const { lead, number, id } = await aCase()
    const before = await findCase(lead, number)
    await takeFromNotice(lead, await taking(number, ['title', 'law', 'cpv', 'questions']))
    const after = await findCase(lead, number)
    expect(after).toMatchObject({
      title: 'Städning av skolor',
      law: 'lou',
      cpv: '90911200',
      questionsOn: READ.questionsOn,
      buyerName: before?.buyerName,
      bidDeadlineOn: before?.bidDeadlineOn,
      procedure: null,
    })
    const event = await lastEvent(id)
    expect(event?.facts).toMatchObject({
      fields: ['title', 'law', 'cpv', 'questionsOn', 'questionsAt', 'noticeId', 'noticeVersion'],
    })
    expect(JSON.stringify(event?.facts)).not.toContain('Städning')
  })

  it('moves the case in the queue by a deadline that it takes, and tells the advisor', async () => {
    const [moved, other] = [await aCase(), await aCase()]
    await takeFromNotice(moved.lead, await taking(moved.number, ['deadline']))
    const queued = (await listQueue(moved.lead, 1)).cases.map(({ number }) => number)
    expect(queued.indexOf(moved.number)).toBeLessThan(queued.indexOf(other.number))

    const advisor = await anAdvisor()
    const given = await aCase().triaged().assignedTo(advisor)
    await takeFromNotice(given.lead, await taking(given.number, ['deadline']))
    expect((await mailsTo(advisor.personId)).at(-1)).toBe('case-changed')
  })

  it('names the procurement of a case that had none', async () => {
    const { lead, number, id } = await aCase(anApplication({ need: { about: 'other', needs: [], description: '' } }))
    await takeFromNotice(lead, await taking(number, ['title', 'buyerName', 'deadline', 'cpv']))
    expect(await findCase(lead, number)).toMatchObject({ title: READ.title, cpv: READ.cpv, bidDeadlineOn: soon })
    expect(await lastEvent(id)).toMatchObject({ type: 'procurement.named' })
  })

  it('goes by the first day of the lots that the case is about, keeps all of them, and gives them to the case that follows', async () => {
    const { lead, number, id } = await aCase()
    const lots = [
      { id: 'LOT-0001', title: 'Norr', cpv: '90911200', on: addDays(today(), 3), clock: '10:00' },
      { id: 'LOT-0002', title: 'Söder', cpv: null, on: addDays(today(), 9), clock: '12:00' },
      { id: 'LOT-0003', title: null, cpv: null, on: addDays(today(), 7), clock: null },
    ]
    const read = { ...READ, lotsRead: JSON.stringify(lots), sought: ['LOT-0002', 'LOT-0003'] }
    await takeFromNotice(lead, await taking(number, ['deadline', 'lots'], read))
    const after = await findCase(lead, number)
    expect(after).toMatchObject({ bidDeadlineOn: lots[2]?.on, lots: 'Söder, LOT-0003' })
    expect(after?.lotRows).toMatchObject([
      { lotNo: 'LOT-0001', title: 'Norr', deadlineOn: lots[0]?.on, sought: false },
      { lotNo: 'LOT-0002', deadlineOn: lots[1]?.on, sought: true },
      { lotNo: 'LOT-0003', title: null, deadlineOn: lots[2]?.on, sought: true },
    ])
    expect(await eventTypes(id)).toEqual(expect.arrayContaining(['procurement.lots-told', 'procurement.changed']))

    // Told again as they are, they are no news.
    const before = await asSeen(number)
    await takeFromNotice(lead, await taking(number, ['lots'], read))
    expect(await asSeen(number)).toEqual(before)

    await declineCase(lead, { ...(await asSeen(number)), reason: 'other', turnTo: 'none' })
    const follower = await followCase(lead, number, randomUUID())
    expect((await findCase(lead, follower.number))?.lotRows).toEqual(after?.lotRows)
  })

  it('moves the lots that the case is about with its last day, whoever moves it', async () => {
    const { lead, number, contactId } = await aCase()
    const lots = [3, 9].map((days, at) => ({
      id: `LOT-000${at + 1}`,
      title: null,
      cpv: null,
      on: addDays(today(), days),
      clock: '10:00',
    }))
    const read = { ...READ, lotsRead: JSON.stringify(lots), sought: ['LOT-0001', 'LOT-0002'] }
    await takeFromNotice(lead, await taking(number, ['lots'], read))
    const days = async () => (await findCase(lead, number))?.lotRows.map(({ deadlineOn }) => deadlineOn)
    const [sooner, later] = [addDays(today(), 2), addDays(today(), 12)]
    const contact = await asContact(contactId)
    await correctDeadline(contact, { ...(await asSeen(number)), bidDeadlineOn: sooner, bidDeadlineClock: null })
    expect(await days()).toEqual([sooner, lots[1]?.on])
    const words = { buyerName: 'Provköpings kommun', reference: '', tedNumber: '', noticeUrl: '', lots: '' }
    await changeProcurement(lead, { ...(await asSeen(number)), ...words, bidDeadlineOn: later })
    expect(await days()).toEqual([later, later])
  })

  it('tells days that are over, as of a notice that was published a while ago', async () => {
    const { lead, number } = await aCase()
    const lots = ['2023-05-22', '2023-05-24'].map((on, at) => ({
      id: `LOT-000${at + 1}`,
      title: null,
      cpv: null,
      on,
      clock: '21:59',
    }))
    const over = { ...READ, questionsOn: '2023-05-20', lotsRead: JSON.stringify(lots), sought: ['LOT-0002'] }
    await takeFromNotice(lead, await taking(number, ['questions', 'lots'], over))
    expect(await findCase(lead, number)).toMatchObject({ questionsOn: '2023-05-20', bidDeadlineOn: '2023-05-24' })
  })

  it('is refused where nothing is chosen, and where it would be refused typed', async () => {
    const { lead, number } = await aCase()
    const nothing = await taking(number, [])
    await refused(() => takeFromNotice(lead, nothing), 'nothing-chosen')
    const none = await aCase(anApplication({ need: { about: 'other', needs: [], description: '' } }))
    const nobody = await taking(none.number, ['cpv'])
    await refused(() => takeFromNotice(lead, nobody), 'buyer-missing')
    const wrong = await taking(number, ['cpv'], { ...READ, cpv: '12' })
    expect(await refused(() => takeFromNotice(lead, wrong), 'cpv-format')).toMatchObject({ field: 'cpv' })
  })

  it('overwrites nothing that someone else changed since it was read', async () => {
    const { lead, number } = await aCase()
    const read = await taking(number, ['cpv'])
    const seen = await asSeen(number)
    const words = { buyerName: 'Annan köpare', reference: '', tedNumber: '', noticeUrl: '', lots: '' }
    await changeProcurement(lead, { ...seen, ...words, bidDeadlineOn: soon })
    await refused(() => takeFromNotice(lead, read), 'case-moved-on')
    expect(await findCase(lead, number)).toMatchObject({ buyerName: 'Annan köpare', cpv: null })
  })

  it('is not for those who may not see the case', async () => {
    const { number } = await aCase()
    const read = await taking(number, ['cpv'])
    const other = await anAdvisor()
    await refused(() => takeFromNotice(other, read), 'case-not-found')
  })
})
