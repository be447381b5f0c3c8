import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { appendEvent } from './support/events'
import { insertWork, logTime } from './support/hours'
import { insertMeeting } from './support/meetings'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const NOT_THEIRS = 'UA167'
const TAKES_NO_TIME = 'UA168'

type Act = (client: PoolClient, scene: Scene, who: string) => Promise<unknown>

const asIs = (sql: string, params: unknown[]) =>
  inTransaction('superuser', async (client) => {
    await client.query('set local session_replication_role = replica')
    await client.query(sql, params)
  })

/** What the application is refused with that says that this person did it, in an honest event of its own; nothing when it is let through. */
const tried = (scene: Scene, act: Act, who = scene.advisorId) =>
  refusalOf(inTransaction('app', (client) => act(client, scene, who)))

const someone = (role: string) =>
  inTransaction('app', async (client) => {
    const { rows } = await client.query<{ id: string }>(`insert into person (name) values ('Någon') returning id`)
    const id = rows[0]?.id ?? ''
    await client.query('insert into staff_role (person_id, role) values ($1, $2)', [id, role])
    await appendEvent(client)
    return id
  })

/** An event of the case, in the words that the application has for it. */
const say = (client: PoolClient, { companyId, caseId: id }: Scene, actor: string, type: string, facts: object = {}) =>
  appendEvent(client, {
    ...{ stream: `company:${companyId}`, subject: { kind: 'case', id }, actor, role: 'advisor' },
    ...{ type, facts: facts as Record<string, unknown> },
  })

const work: Act = (client, scene, advisorId) => logTime(client, { ...scene, advisorId }, { minutes: 10 })

const outside: Act = async (client, scene, who) => {
  const facts = { minutes: 10, activity: 'travel', why: 'not-counted' }
  const { rows } = await client.query<{ entryId: string; workedOn: string }>(
    `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, request_id)
     values ($1, $2, $2, 'record', 10, 'travel', 'not-counted', today(), gen_random_uuid())
     returning id as "entryId", worked_on::text as "workedOn"`,
    [scene.caseId, who],
  )
  return say(client, scene, who, 'time.recorded-outside', { ...facts, ...rows[0], caseId: scene.caseId })
}

const hold: Act = async (client, scene, who) => {
  const meetingId = await insertMeeting(client, scene, 10)
  await client.query(
    `insert into ledger_entry (account_id, kind, minutes, case_id, meeting_id, advisor_id, recorded_by, request_id)
     values ($1, 'hold', 10, $2, $3, $4, $5, gen_random_uuid())`,
    [scene.accountId, scene.caseId, meetingId, scene.advisorId, who],
  )
  await appendEvent(client, { stream: `company:${scene.companyId}`, subject: { kind: 'case', id: scene.caseId } })
}

const note: Act = async (client, scene, who) => {
  const { rows } = await client.query<{ noteId: string }>(
    `insert into case_note (case_id, author_id, text, request_id) values ($1, $2, 'Ord', $3) returning id as "noteId"`,
    [scene.caseId, who, randomUUID()],
  )
  return say(client, scene, who, 'note.written', rows[0])
}

const message: Act = async (client, scene, who) => {
  const { rows } = await client.query<{ messageId: string }>(
    `insert into case_message (case_id, author_id, side, text, request_id) values ($1, $2, 'staff', 'Ord', $3)
     returning id as "messageId"`,
    [scene.caseId, who, randomUUID()],
  )
  return say(client, scene, who, 'message.sent', { ...rows[0], side: 'staff' })
}

const result: Act = async (client, scene, who) => {
  await client.query(`insert into bid_result (case_id, result, recorded_by) values ($1, 'won', $2)`, [
    scene.caseId,
    who,
  ])
  return say(client, scene, who, 'result.recorded', { result: 'won' })
}

const booking: Act = async (client, scene, who) => {
  const meetingId = await insertMeeting(client, { ...scene, advisorId: who }, 0)
  const when = { kind: 'meeting', startsAt: '2099-01-15T09:00:00.000Z', minutes: 60, reserved: 0 }
  return say(client, scene, who, 'meeting.booked', { meetingId, ...when })
}

const mandateRevoked: Act = async (client, { companyId, contactId }, who) => {
  await client.query('update mandate set revoked_at = now(), revoked_by = $2 where company_id = $1', [companyId, who])
  return appendEvent(client, {
    ...{ stream: `company:${companyId}`, subject: { kind: 'company', id: companyId }, actor: who, role: 'advisor' },
    ...{ type: 'mandate.revoked', facts: { personId: contactId } },
  })
}

const ALL: [string, Act][] = [
  ['time in the hours', work],
  ['time outside them', outside],
  ['a reservation', hold],
  ['a meeting', booking],
  ['a note', note],
  ['a message', message],
  ['what came of it', result],
  ['that a mandate ended', mandateRevoked],
]

describe('the application says who did it: by hand, with an event that says the same,', () => {
  it.each(ALL)('%s is let through of the advisor who has the case', async (_, act) => {
    expect(await tried(await makeScene(), act)).toBeUndefined()
  })

  it.each(ALL)('%s is refused of an advisor who never had it', async (_, act) => {
    expect(await tried(await makeScene(), act, await someone('advisor'))).toBe(NOT_THEIRS)
  })

  it.each(ALL)('%s is refused of an advisor who has handed it over', async (_, act) => {
    const [scene, next] = [await makeScene(), await someone('advisor')]
    await asIs('update cases set advisor_id = $2 where id = $1', [scene.caseId, next])
    expect(await tried(scene, act)).toBe(NOT_THEIRS)
  })

  it('time is refused of a lead, who only moves it', async () => {
    const scene = await makeScene()
    expect(await tried(scene, (client, _, who) => insertWork(client, scene, { minutes: 10, advisorId: who }), await someone('project-lead'))).toBe(NOT_THEIRS)
  }) // prettier-ignore

  it('time is not reserved in the name of another than whose the meeting is', async () => {
    const [scene, other] = [await makeScene(), await someone('advisor')]
    const act: Act = async (client) => {
      const meetingId = await insertMeeting(client, { ...scene, advisorId: other }, 10)
      await client.query(
        `insert into ledger_entry (account_id, kind, minutes, case_id, meeting_id, advisor_id, recorded_by, request_id)
         values ($1, 'hold', 10, $2, $3, $4, $4, gen_random_uuid())`,
        [scene.accountId, scene.caseId, meetingId, scene.advisorId],
      )
    }
    expect(await tried(scene, act)).toBe(NOT_THEIRS)
  })
})

describe('in an event that says what the application likes', () => {
  const lead = (client: PoolClient, { companyId, caseId: id }: Scene, actor: string, type: string, facts: object) =>
    appendEvent(client, {
      ...{ stream: `company:${companyId}`, subject: { kind: 'case', id }, actor, role: 'project-lead' },
      ...{ type, facts: facts as Record<string, unknown> },
    })

  it('nobody gets a case by undoing a step', async () => {
    const take: Act = async (client, scene, who) => {
      await client.query('update cases set advisor_id = $2, version = version + 1 where id = $1', [scene.caseId, who])
      return appendEvent(client, {
        ...{ stream: `company:${scene.companyId}`, subject: { kind: 'case', id: scene.caseId }, actor: who },
        ...{ role: 'advisor', type: 'case.step-undone', statusAfter: 'ongoing' },
        facts: { step: 'handover', undoes: [randomUUID()] },
      })
    }
    expect(await tried(await makeScene(), take, await someone('advisor'))).toBe(NOT_THEIRS)
  })

  it('a case is given to nobody but an advisor', async () => {
    const [scene, editor] = [await makeScene(), await someone('editor')]
    const give: Act = async (client, { caseId, advisorId: fromAdvisorId }, who) => {
      await client.query('update cases set advisor_id = $2, version = version + 1 where id = $1', [caseId, editor])
      await client.query('update case_assignment set until_at = now() where case_id = $1', [caseId])
      await client.query(
        'insert into case_assignment (case_id, advisor_id, assigned_by) values ($1, $2, $3)',
        [caseId, editor, who], // prettier-ignore
      )
      return lead(client, scene, who, 'advisor.handed-over', { advisorId: editor, fromAdvisorId })
    }
    expect(await tried(scene, give, await someone('project-lead'))).toBe(NOT_THEIRS)
  })

  it.each([
    ['who speaks for the company', 'verified', undefined],
    ['who says so themselves, of another’s case', 'self-declared', NOT_THEIRS],
  ])('a contact %s writes in it: %s, %s', async (_, level, refused) => {
    const [scene, colleague] = [await makeScene(), await someone('editor')]
    const checked = level === 'verified' ? `'called-company', now()` : 'null, null'
    await asIs(
      `insert into mandate (person_id, company_id, level, valid_from, checked_how, verified_at) values ($1, $2, $3, today(), ${checked})`,
      [colleague, scene.companyId, level],
    )
    const write: Act = async (client, { caseId, companyId }, authorId) => {
      const { rows } = await client.query<{ messageId: string }>(
        `insert into case_message (case_id, author_id, side, text, request_id) values ($1, $2, 'company', 'Ord', $3)
         returning id as "messageId"`,
        [caseId, authorId, randomUUID()],
      )
      return appendEvent(client, {
        ...{ stream: `company:${companyId}`, subject: { kind: 'case', id: caseId }, actor: authorId },
        ...{ role: 'company-contact', type: 'message.sent', facts: { ...rows[0], side: 'company' } },
      })
    }
    expect(await tried(scene, write, colleague)).toBe(refused)
  })
})

describe('a case takes time', () => {
  const stands = (scene: Scene, status: string, days: number) =>
    asIs(
      `update cases set status = $2, status_since_at = now() - make_interval(days => $3), opened_at = now() - interval '60 days' where id = $1`,
      [scene.caseId, status, days],
    )

  it.each<[string, number, string | undefined]>([
    ['assigned', 0, undefined],
    ['closed', 30, undefined],
    ['closed', 31, TAKES_NO_TIME],
    ['withdrawn', 0, TAKES_NO_TIME],
    ['opened', 0, TAKES_NO_TIME],
    ['accepted', 0, TAKES_NO_TIME],
  ])('that is %s since %i days: %s', async (status, days, refused) => {
    for (const act of [work, outside]) {
      const scene = await makeScene()
      await stands(scene, status, days)
      expect(await tried(scene, act)).toBe(refused)
    }
  })

  it('and waits for a meeting no more once it has ended', async () => {
    const scene = await makeScene()
    await stands(scene, 'closed', 0)
    expect(await tried(scene, hold)).toBe(TAKES_NO_TIME)
  })
})
