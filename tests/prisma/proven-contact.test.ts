import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { asSuperuser } from '@/tests/support/database'
import { insertWork, logTime, reverseTime } from './support/hours'
import { insertMeeting } from './support/meetings'
import { giveCase, insertCase, makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const NOT_PROVEN = 'UA020'
const NOT_VERIFIED = 'UA021'
const CLAIM =
  'update cases set contact_id = p.id, contact_email = p.email from person p where cases.id = $1 and p.id = $2'

const asIs = (sql: string, params: unknown[] = []) => inTransaction('superuser', async (client) => {
  await client.query('set local session_replication_role = replica')
  return client.query<{ id: string }>(sql, params)
}) // prettier-ignore

/** What the application's own role is refused with when it writes the row by hand; nothing when it is let through. */
const counted = (scene: Scene, kind = 'work') =>
  refusalOf(
    inTransaction('app', async (client) => {
      const meetingId = kind === 'hold' ? await insertMeeting(client, scene, 10) : null
      await insertWork(client, scene, { minutes: 10, kind, meetingId, activity: kind === 'work' ? 'meeting' : null, workedOn: kind === 'work' ? 'today' : null }) // prettier-ignore
      await client.query('rollback; begin')
    }),
  )

const ofMandate = (set: string) => async ({ contactId }: Scene) => {
  await asIs(`update mandate set ${set} where person_id = $1`, [contactId])
} // prettier-ignore

/** The contact of the case is taken away: only an address was typed, and the staff have, or had, checked it. */
const typedOnly = (check: string) => async ({ caseId, advisorId }: Scene) => {
  await asIs(`update cases set contact_id = null where id = $1`, [caseId])
  await asIs(
    `insert into contact_check (case_id, checked_how, checked_by, valid_to, revoked_at) values ($1, 'called-company', $2, ${check})`,
    [caseId, advisorId],
  )
} // prettier-ignore

const person = async (email: string | null, isProven: boolean) => {
  const { rows } = await asIs(
    `insert into person (name, email, email_proven_at) values ('Någon', $1, case when $2 then now() end) returning id`,
    [email, isProven],
  )
  return rows[0]?.id ?? ''
}

describe('a counted minute, written by hand as the application,', () => {
  it.each(['work', 'hold'])('is let through when the case’s own contact is verified: %s', async (kind) => {
    expect(await counted(await makeScene(), kind)).toBeUndefined()
  })

  it('is let through when the staff have checked the contact who was only typed', async () => {
    const scene = await makeScene()
    await typedOnly('today(), null')(scene)
    expect(await counted(scene)).toBeUndefined()
  })

  it.each<[string, (scene: Scene) => Promise<unknown>]>([
    ['nobody speaks for the company', ({ contactId }) => asIs('delete from mandate where person_id = $1', [contactId])],
    [
      'the contact has only said so themselves',
      ofMandate(`level = 'self-declared', checked_how = null, verified_at = null, verified_by = null`),
    ],
    ['the mandate is revoked', ofMandate('revoked_at = now()')],
    ['the mandate has ended', ofMandate('valid_to = today() - 2')],
    ['the mandate has not begun', ofMandate('valid_from = today() + 2')],
    ['the mandate is for another company', async ({ contactId }) => {
      const other = await makeScene()
      await asIs('update mandate set company_id = $2 where person_id = $1', [contactId, other.companyId])
    }],
    ['the contact is shut out', ({ contactId }) => asIs('update person set deactivated_at = now() where id = $1', [contactId])],
    ['a colleague of the contact is the one who is verified', async ({ caseId, companyId }) => {
      const contact = await person(`${randomUUID()}@example.test`, true)
      await asIs(CLAIM, [caseId, contact])
      await asIs(`insert into mandate (person_id, company_id, level, valid_from) values ($1, $2, 'self-declared', today())`, [contact, companyId])
    }],
    ['the address was only typed', ({ caseId }) => asIs('update cases set contact_id = null where id = $1', [caseId])],
    ['what the staff had checked is taken back', typedOnly('today(), now()')],
    ['what the staff had checked has ended', typedOnly('today() - 2, null')],
    ['what the staff had checked was another, who has claimed the case since', async (scene) => {
      await typedOnly('today(), null')(scene)
      await asIs(CLAIM, [scene.caseId, await person(`${randomUUID()}@example.test`, true)])
    }],
  ])('is refused where %s', async (_name, prepare) => {
    const scene = await makeScene()
    await prepare(scene)
    expect(await counted(scene)).toBe(NOT_VERIFIED)
    expect(await counted(scene, 'hold')).toBe(NOT_VERIFIED)
  }) // prettier-ignore

  it('is refused in another case of the company, whose own contact nobody has checked', async () => {
    const scene = await makeScene()
    const contactId = await person(`${randomUUID()}@example.test`, true)
    await asIs(`insert into mandate (person_id, company_id, level, valid_from) values ($1, $2, 'self-declared', today())`, [contactId, scene.companyId]) // prettier-ignore
    const caseId = await inTransaction('superuser', async (client) => {
      await client.query('set local session_replication_role = replica')
      const id = await insertCase(client, { ...scene, contactId })
      await giveCase(client, id, scene.advisorId)
      return id
    })
    expect(await counted(scene)).toBeUndefined()
    expect(await counted({ ...scene, caseId })).toBe(NOT_VERIFIED)
  })

  it('is refused once the mandate is revoked, whether the first entry stands or was reversed', async () => {
    const [stands, reversed] = [await makeScene(), await makeScene()]
    await inTransaction('app', (client) => logTime(client, stands, { minutes: 10 }))
    const entry = await inTransaction('app', (client) => logTime(client, reversed, { minutes: 10 }))
    await inTransaction('app', (client) => reverseTime(client, reversed, entry))
    for (const scene of [stands, reversed]) {
      expect(await counted(scene)).toBeUndefined()
      await ofMandate('revoked_at = now()')(scene)
      expect(await counted(scene)).toBe(NOT_VERIFIED)
    }
  })

  it('is given back all the same: a reversal asks nobody', async () => {
    const scene = await makeScene()
    const entry = await inTransaction('app', (client) => logTime(client, scene, { minutes: 10 }))
    await ofMandate('revoked_at = now()')(scene)
    await inTransaction('app', (client) => reverseTime(client, scene, entry))
  })
})

describe('whose address was typed', () => {
  const joins = (scene: Scene, contactId: string) =>
    refusalOf(inTransaction('app', (client) => client.query('update cases set contact_id = $2 where id = $1', [scene.caseId, contactId]))) // prettier-ignore
  const typed = async (email: string | null) => {
    const scene = await makeScene()
    await asIs('update cases set contact_id = null, contact_email = $2 where id = $1', [scene.caseId, email])
    return scene
  }

  it('joins nobody to a case who has not proven it, has another, or has none', async () => {
    const email = `${randomUUID()}@example.test`
    expect(await joins(await typed(email), await person(email, false))).toBe(NOT_PROVEN)
    expect(await joins(await typed(`x${email}`), await person(`y${email}`, true))).toBe(NOT_PROVEN)
    expect(await joins(await typed(null), await person(`z${email}`, true))).toBe(NOT_PROVEN)
    expect(await joins(await typed(null), await person(null, true))).toBe(NOT_PROVEN)
  })

  it('joins nobody by a case that is opened with them as its contact', async () => {
    const scene = await makeScene()
    const contactId = await person(`${randomUUID()}@example.test`, false)
    const open = (client: PoolClient) => insertCase(client, { ...scene, contactId })
    expect(await refusalOf(inTransaction('app', open))).toBe(NOT_PROVEN)
  })

  it('is not written over, nor are the rules turned off', async () => {
    const { caseId } = await makeScene()
    const attempts = [
      `update cases set contact_email = 'x@example.test' where id = '${caseId}'`,
      'alter table cases disable trigger case_needs_a_proven_contact',
      'alter table ledger_entry disable trigger ledger_entry_needs_a_verified_contact',
      `create or replace function case_contact_verified(p_case uuid) returns boolean language sql as 'select true'`,
    ]
    for (const sql of attempts) {
      expect(await refusalOf(inTransaction('app', (client) => client.query(sql)))).toBe('42501')
    }
  })
})

it('the rules hold also for a session that has turned triggers off', async () => {
  const rows = await asSuperuser(
    `select tgname from pg_trigger where tgenabled = 'A' and tgname in ('case_needs_a_proven_contact', 'ledger_entry_needs_a_verified_contact')`,
  )
  expect(rows).toHaveLength(2)
})
