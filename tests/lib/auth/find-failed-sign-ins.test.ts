import { randomUUID } from 'node:crypto'
import { findFailedSignIns } from '@/lib/auth/find-failed-sign-ins'
import { noteAccess } from '@/lib/audit/note-access'
import { asSuperuser } from '@/tests/support/database'
import { makePerson } from './people'

const HOUR = 3_600_000

/** Someone who signed in these many hours ago, the last time with the session they have now. */
async function signedIn(...hoursAgo: number[]) {
  const id = await makePerson()
  for (const hours of hoursAgo) await line(id, 'signed-in', hours)
  const [session] = await asSuperuser<{ id: string }>(
    `insert into session (token_hash, person_id, created_at, expires_at)
     values ($1, $2, now() - make_interval(mins => $3), now() + interval '3 hours') returning id`,
    [randomUUID(), id, (hoursAgo.at(-1) ?? 0) * 60 + 1],
  )
  return { id, sessionId: session?.id ?? '' }
}

const line = (personId: string, action: string, hoursAgo: number) =>
  asSuperuser(
    `insert into access_log (at, person_id, action, subject_kind) values (now() - make_interval(mins => $3), $1, $2, 'person')`,
    [personId, action, hoursAgo * 60],
  )

describe('failed tries at someone’s account', () => {
  it('are those since the time before this one, with when the latest was', async () => {
    const person = await signedIn(72, 48, 1)
    for (const hours of [60, 40, 30, 0.2]) await line(person.id, 'sign-in-failed', hours)
    const failed = await findFailedSignIns(person)
    expect(failed?.count).toBe(3)
    expect(Math.round((Date.now() - (failed?.since?.getTime() ?? 0)) / HOUR)).toBe(48)
    expect(Date.now() - (failed?.lastAt.getTime() ?? 0)).toBeLessThan(HOUR)
  })

  it('are all there have been for who signs in for the first time', async () => {
    const person = await signedIn(1)
    await line(person.id, 'sign-in-failed', 100)
    expect(await findFailedSignIns(person)).toMatchObject({ count: 1, since: null })
  })

  it('are none at the very moment of the time before, nor what is no sign-in, nor another’s', async () => {
    const [person, other] = [await signedIn(5, 1), await signedIn(3, 1)]
    await line(person.id, 'denied', 2)
    await asSuperuser(
      `insert into access_log (at, person_id, action, subject_kind)
       select min(at), $1, 'sign-in-failed', 'person' from access_log where person_id = $1 and action = 'signed-in'`,
      [person.id],
    )
    await line(other.id, 'sign-in-failed', 4)
    expect([await findFailedSignIns(person), await findFailedSignIns(other)]).toEqual([null, null])
    await line(person.id, 'sign-in-failed', 4.5)
    expect(await findFailedSignIns(person)).toMatchObject({ count: 1 })
  })

  it('are none where there were none, or where they were somebody else’s', async () => {
    const person = await signedIn(5, 1)
    const other = await signedIn(5, 1)
    await noteAccess({ action: 'sign-in-failed', subjectKind: 'login-code', personId: other.id })
    expect(await findFailedSignIns(person)).toBeNull()
    expect(await findFailedSignIns(other)).toMatchObject({ count: 1 })
  })
})
