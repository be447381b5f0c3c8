import { asSuperuser } from '@/tests/support/database'
import { db } from '@/lib/db/client'
import { minutes } from '@/lib/calendar/minutes'
import { logTime } from '@/lib/time/log-time'
import { logTimes } from '@/lib/time/log-times'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { balanceOf, caseRow } from '@/tests/support/case-rows'
import { work } from '@/tests/support/some-work'
import { eventTypes } from '@/tests/support/told'
import { anAdvisor } from '@/tests/support/people'

describe('logging many at once', () => {
  it('logs each with its own event, and each finds what those before it left', async () => {
    const advisor = await anAdvisor()
    const { number, ...made } = await aCase().triaged().assignedTo(advisor).verified()
    const all = [
      work(number, 290, { note: 'Först' }),
      work(number, 30, { beyondCap: minutes(20) }),
      work(number, 15, { beyondCap: minutes(15) }),
      work(number, 45, { activity: 'travel', note: 'Bil' }),
    ]
    expect(await logTimes(advisor, all)).toEqual(['logged', 'logged', 'logged', 'logged'])
    expect(await balanceOf(made)).toBe(300)
    expect(await caseRow(number)).toMatchObject({ status: 'ongoing' })
    const types = (await eventTypes(made.id)).filter((type) => type.startsWith('time.'))
    expect(types.filter((type) => type === 'time.logged')).toHaveLength(2)
    expect(types.filter((type) => type === 'time.recorded-outside')).toHaveLength(3)
    const outside = await db().outsideTime.findMany({ where: { caseId: made.id }, include: { outsideTimeNote: true } })
    expect(outside.flatMap(({ outsideTimeNote: note }) => (note ? [note.text] : []))).toEqual(['Bil'])
    const [whole] = await asSuperuser<{ count: number }>(
      `select count(distinct transaction)::int as count from audit_event where case_id = $1 and type like 'time.%'`, [made.id]) // prettier-ignore
    expect(whole).toEqual({ count: 1 })
    expect(await logTimes(advisor, all)).toEqual(['there', 'there', 'there', 'there'])
    expect(await balanceOf(made)).toBe(300)
  })

  it('logs the others where some are refused, and leaves nothing of those', async () => {
    const { advisor, number, ...made } = await aCaseInProgress()
    const before = work(number, 10)
    await logTime(advisor, before)
    const others = await aCase()
      .triaged()
      .assignedTo(await anAdvisor())
      .verified()
    const all = [
      work(number, 200),
      work(number, 200),
      work(others.number, 10),
      before,
      work(number, 10, { workedOn: '2001-01-01' }),
      work(number, 40),
    ]
    expect(await logTimes(advisor, all)).toEqual(['logged', 'refused', 'refused', 'there', 'refused', 'logged'])
    expect(await balanceOf(made)).toBe(250)
    expect(await balanceOf(others)).toBe(0)
  })

  it('logs nothing of what fails for another reason than that it is refused', async () => {
    const { advisor, number, ...made } = await aCaseInProgress()
    const broken = work(number, 10, { workedOn: undefined as unknown as string })
    await expect(logTimes(advisor, [work(number, 20), broken])).rejects.toThrow(TypeError)
    expect(await balanceOf(made)).toBe(0)
  })

  it('logs what two send at once for one of them', async () => {
    const { advisor, number, ...made } = await aCaseInProgress()
    const all = Array.from({ length: 12 }, () => work(number, 5))
    const answers = (await Promise.all([logTimes(advisor, all), logTimes(advisor, all), logTimes(advisor, all)])).flat()
    expect(answers.filter((answer) => answer === 'logged')).toHaveLength(12)
    expect(answers.filter((answer) => answer === 'there')).toHaveLength(24)
    expect(await balanceOf(made)).toBe(60)
  })
})
