import { db } from '@/lib/db/client'
import { openSecret } from '@/lib/mail/secrets'
import { askFollowUps } from '@/lib/outcomes/ask-follow-ups'
import type { FollowUpKind } from '@/lib/outcomes/codes'
import { aCaseInProgress, type TestCase } from '@/tests/support/a-case'
import type { Advisor } from '@/lib/actors/actor'
import { asSuperuser, withTriggersOff } from './database'

/** Ten o'clock on a Tuesday. */
export const AT_WORK = new Date('2026-12-01T09:00:00Z')

/** As if the bid deadline had been so many days ago. */
export async function deadlineAgo(number: string, days: number): Promise<void> {
  await withTriggersOff(
    'procurement',
    `update procurement p set bid_deadline_at = now() - make_interval(days => $2), bid_deadline_on = day_of(now() - make_interval(days => $2))
     from cases c where c.procurement_id = p.id and c.number = $1`,
    [number, days],
  )
}

/** As if the case had closed so many days ago. */
export async function closedAgo(number: string, days: number): Promise<void> {
  await withTriggersOff(
    'cases',
    `update cases set status_since_at = now() - make_interval(days => $2) where number = $1`,
    [number, days],
  )
}

/** As if so many days had gone since everything that was asked of the case, its deadline and its close. */
export async function daysGo(number: string, days: number): Promise<void> {
  const ofCase = `(select id from cases where number = $1)`
  await withTriggersOff(
    'follow_up',
    `update follow_up set asked_at = asked_at - make_interval(days => $2), ends_at = ends_at - make_interval(days => $2) where case_id = ${ofCase}`,
    [number, days],
  )
  for (const table of ['follow_up_answer', 'satisfaction'])
    await withTriggersOff(
      table,
      `update ${table} set answered_at = answered_at - make_interval(days => $2) where case_id = ${ofCase}`,
      [number, days],
    )
  await withTriggersOff(
    'procurement',
    `update procurement p set bid_deadline_at = bid_deadline_at - make_interval(days => $2),
       bid_deadline_on = day_of(bid_deadline_at - make_interval(days => $2))
     from cases c where c.procurement_id = p.id and c.number = $1`,
    [number, days],
  )
  await withTriggersOff(
    'cases',
    `update cases set status_since_at = status_since_at - make_interval(days => $2) where number = $1`,
    [number, days],
  )
}

/** A case whose deadline has passed, with its advisor. */
export async function aCasePastDeadline(days = 1): Promise<TestCase & { advisor: Advisor }> {
  const made = await aCaseInProgress()
  await deadlineAgo(made.number, days)
  return made
}

/** The same, asked: with what only the mail holds. */
export async function anAskedCase(days = 1): Promise<TestCase & { advisor: Advisor; token: string }> {
  const made = await aCasePastDeadline(days)
  await askFollowUps(AT_WORK)
  return { ...made, token: await followUpToken(made.number) }
}

export async function followUpToken(number: string, kind: FollowUpKind = 'outcome'): Promise<string> {
  const mail = await db().mail.findFirstOrThrow({
    where: { template: `${kind}-asked`, params: { path: ['number'], equals: number } },
    orderBy: { queuedAt: 'desc' },
  })
  return (
    openSecret(mail.sealed ?? '')
      ?.path?.split('/')
      .at(-1) ?? ''
  )
}

/** The steps that a case has been asked at, in the order of asking. */
export async function stepsAsked(caseId: string, kind: FollowUpKind = 'outcome'): Promise<number[]> {
  const asked = await asSuperuser<{ step: number }>(
    'select step from follow_up where case_id = $1 and kind = $2 order by asked_at',
    [caseId, kind],
  )
  return asked.map(({ step }) => step)
}

export const answersOf = (caseId: string) =>
  db().followUpAnswer.findMany({ where: { caseId }, orderBy: { answeredAt: 'asc' } })
