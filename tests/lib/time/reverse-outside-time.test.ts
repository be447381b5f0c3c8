import { mailsTo } from '@/tests/support/mails-waiting'
import { findJoint } from '@/lib/time/find-joint'
import { logJoint } from '@/lib/time/log-joint'
import { heldBack } from '@/tests/support/held-back'
import { savedLongAgo } from '@/tests/support/days-pass'
import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db/client'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import type { ReverseTimeInput } from '@/lib/time/inputs'
import { logTime } from '@/lib/time/log-time'
import { reverseOutsideTime } from '@/lib/time/reverse-outside-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { asSeen, balanceOf } from '@/tests/support/case-rows'
import { work } from '@/tests/support/some-work'
import { lastEvent } from '@/tests/support/told'
import { anAdvisor } from '@/tests/support/people'
import { losersOf, oneTooLate, refused } from '@/tests/support/refused'

async function aJourney() {
  const made = await aCaseInProgress()
  await logTime(made.advisor, work(made.number, 50, { activity: 'travel' }))
  const { id: entryId } = await db().outsideTime.findFirstOrThrow({ where: { caseId: made.id } })
  const back = (id = entryId): ReverseTimeInput => ({
    number: made.number,
    entryId: id,
    requestId: randomUUID(),
    reason: 'wrong-case',
    note: 'Hörde till ett annat ärende',
  })
  return { ...made, entryId, back }
}

describe('taking time outside the support back', () => {
  it('is not taken back by whoever took the case over, nor by whoever had it before', async () => {
    const made = await aJourney()
    const next = await anAdvisor()
    await assignAdvisor(made.lead, { ...(await asSeen(made.number)), advisorId: next.personId })
    await refused(() => reverseOutsideTime(next, made.back()), 'entry-not-found')
    await refused(() => reverseOutsideTime(made.advisor, made.back()), 'case-not-found')
  })

  it('finds no time of another case, nor what is taken back itself', async () => {
    const [made, other] = [await aJourney(), await aJourney()]
    await refused(() => reverseOutsideTime(made.lead, made.back(other.entryId)), 'entry-not-found')
    await reverseOutsideTime(made.advisor, made.back())
    const { id } = await db().outsideTime.findUniqueOrThrow({ where: { reversesId: made.entryId } })
    await refused(() => reverseOutsideTime(made.lead, made.back(id)), 'entry-not-found')
  })

  it('is whole, with a reason, and never touches the five hours', async () => {
    const made = await aJourney()
    expect(await reverseOutsideTime(made.advisor, made.back())).toEqual({ minutes: 50 })

    const rows = await db().outsideTime.findMany({ where: { caseId: made.id }, orderBy: { recordedAt: 'asc' } })
    expect(rows.map(({ minutes }) => minutes)).toEqual([50, -50])
    expect(await balanceOf(made)).toBe(0)
    expect(await lastEvent(made.id)).toMatchObject({
      type: 'time.outside-reversed',
      facts: { reversesId: made.entryId, minutes: 50, reason: 'wrong-case' },
    })
  })

  it('is told when its request has saved something else', async () => {
    const made = await aJourney()
    const asked = work(made.number, 15)
    await logTime(made.advisor, asked)
    const reused = { ...made.back(), requestId: asked.requestId }
    await refused(() => reverseOutsideTime(made.advisor, reused), 'request-reused')
  })

  it('is answered alike when the form is sent twice, and not with another reason or to someone else', async () => {
    const made = await aJourney()
    const sent = made.back()
    expect(await reverseOutsideTime(made.advisor, sent)).toEqual({ minutes: 50 })
    expect(await reverseOutsideTime(made.advisor, sent)).toEqual({ minutes: 50 })
    await refused(() => reverseOutsideTime(made.advisor, { ...sent, reason: 'other' }), 'already-reversed')
    await refused(() => reverseOutsideTime(made.advisor, { ...sent, note: 'Annat' }), 'already-reversed')
    await refused(() => reverseOutsideTime(made.advisor, { ...sent, note: '' }), 'already-reversed')
    await refused(() => reverseOutsideTime(made.lead, sent), 'already-reversed')
  })

  it('needs a second person once it has stood for long, and is answered alike all the same', async () => {
    const [made, other] = [await aJourney(), await aJourney()]
    const sent = made.back()
    await reverseOutsideTime(made.advisor, sent)
    for (const { entryId } of [made, other]) await savedLongAgo(entryId, 31 * 24)
    expect(await reverseOutsideTime(made.advisor, sent)).toEqual({ minutes: 50 })
    await refused(() => reverseOutsideTime(made.advisor, made.back()), 'already-reversed')
    await refused(() => reverseOutsideTime(other.advisor, other.back()), 'second-person-needed')
    expect(await reverseOutsideTime(other.lead, other.back())).toEqual({ minutes: 50 })
  })

  it('keeps what was noted with it, and none where nothing was', async () => {
    const [made, other] = [await aJourney(), await aJourney()]
    await reverseOutsideTime(made.advisor, made.back())
    await reverseOutsideTime(other.advisor, { ...other.back(), note: '' })
    const noteOf = async (reversesId: string) =>
      (await db().outsideTime.findUniqueOrThrow({ where: { reversesId }, include: { outsideTimeNote: true } })).outsideTimeNote?.text
    expect([await noteOf(made.entryId), await noteOf(other.entryId)]).toEqual(['Hörde till ett annat ärende', undefined])
  }) // prettier-ignore

  it('happens once, also when two do it at once', async () => {
    const made = await aJourney()
    const late = await oneTooLate(
      reverseOutsideTime(made.advisor, made.back()),
      reverseOutsideTime(made.lead, made.back()),
    )
    expect(late.code).toBe('already-reversed')
    await refused(() => reverseOutsideTime(made.lead, made.back()), 'already-reversed')
  })

  it('takes both halves of a meeting with two back, once, whoever takes which at the same moment', async () => {
    const [made, second] = [await aCaseInProgress(), await anAdvisor()]
    await logTime(made.advisor, work(made.number, 300))
    const joint = async () => {
      const asked = work(made.number, 40)
      await logJoint(made.advisor, { ...asked, activity: 'meeting', secondId: second.personId, drawn: 0 })
      const [first, beside] = await findJoint(asked.requestId)
      const back = (id = '') => ({ number: made.number, entryId: id, requestId: randomUUID(), reason: 'other' as const, note: '' })
      const reversed = async () => (await findJoint(asked.requestId)).map((half) => half.reversed)
      return { first: back(first?.id), beside: back(beside?.id), reversed }
    }
    const alone = await joint()
    expect(await mailsTo(second.personId)).toEqual(['time-logged-with'])
    expect(await reverseOutsideTime(made.advisor, alone.first)).toEqual({ minutes: 40 })
    expect(await alone.reversed()).toEqual([true, true])
    expect(await mailsTo(second.personId)).toEqual([])
    await refused(() => reverseOutsideTime(made.lead, alone.beside), 'already-reversed')
    const once = await joint()
    const both = await heldBack('select from hour_account where id = $1 for update', [made.accountId], () => [
      reverseOutsideTime(made.advisor, once.first),
      reverseOutsideTime(made.lead, once.beside),
    ])
    expect((await losersOf(both)).map(({ code }) => code)).toEqual(['already-reversed'])
    expect(await once.reversed()).toEqual([true, true])
  }) // prettier-ignore

  it('finds no other entry, and no case of another advisor', async () => {
    const [made, other] = [await aJourney(), await aJourney()]
    await refused(() => reverseOutsideTime(made.lead, made.back(other.entryId)), 'entry-not-found')
    const stranger = await anAdvisor()
    await refused(() => reverseOutsideTime(stranger, made.back()), 'case-not-found')
  })
})
