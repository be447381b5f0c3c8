import { changeProcurement } from '@/lib/cases/change-procurement'
import { findCase } from '@/lib/cases/find-case'
import { noticeInput, type NoticeInput } from '@/lib/cases/notice-inputs'
import { listQueue } from '@/lib/cases/list-queue'
import { takeFromNotice } from '@/lib/cases/take-from-notice'
import { addDays, today } from '@/lib/calendar/days'
import { aCase, asSeen, lastEvent, mailsTo } from '@/tests/support/a-case'
import { anApplication, anOpenRound } from '@/tests/support/an-application'
import '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'
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
