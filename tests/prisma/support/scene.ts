import { randomInt, randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { appendEvent } from './events'
import { inTransaction } from './transaction'

export const CAP = 300

/** A company with an open case in the open round, and the staff who work on it. */
export type Scene = {
  roundId: string
  companyId: string
  accountId: string
  caseId: string
  contactId: string
  advisorId: string
}

/** Makes another company with a case in progress, of a new advisor or this one, in the round that is open or a new one with five hours. */
export function makeScene(givenTo?: string): Promise<Scene> {
  return inTransaction('app', async (client) => {
    const roundId = await openRound(client)
    const contactId = await insert(
      client,
      `insert into person (name, email, email_proven_at)
       values ('Kontakt', gen_random_uuid() || '@example.test', now()) returning id`,
    )
    const advisorId = givenTo ?? (await insertAdvisor(client))
    const companyId = await insertCompany(client)
    const accountId = await insert(client, 'select open_hour_account($1, $2) as id', [roundId, companyId])
    await client.query(
      `insert into mandate (person_id, company_id, level, checked_how, valid_from, verified_by, verified_at)
       values ($1, $2, 'verified', 'called-company', today() - 30, $3, now())`,
      [contactId, companyId, advisorId],
    )
    const caseId = await insertCase(client, { roundId, companyId, accountId, contactId })
    await giveCase(client, caseId, advisorId)
    await appendEvent(client, {
      stream: `company:${companyId}`,
      subject: { kind: 'case', id: caseId },
    })
    return { roundId, companyId, accountId, caseId, contactId, advisorId }
  })
}

async function openRound(client: PoolClient): Promise<string> {
  const found = await client.query<{ id: string }>('select id from round where closed_on is null')
  if (found.rows[0]) return found.rows[0].id
  const id = await insert(
    client,
    `insert into round (code, name, opened_on, cap_minutes, response_working_days, log_days_after_close, staff_login_link)
     values ($1, 'Omgång', today() - 30, $2, 2, 30, false) returning id`,
    [`r-${randomUUID()}`, CAP],
  )
  await client.query(
    `insert into round_activity (round_id, activity, counts)
     select $1, activity, activity <> 'travel' from unnest(array['call', 'meeting', 'review', 'travel']) activity`,
    [id],
  )
  return id
}

async function insertCompany(client: PoolClient): Promise<string> {
  await client.query(`insert into encryption_key (id, check_value) values ('k1', 'x') on conflict do nothing`)
  return insert(
    client,
    `insert into company (org_kind, org_digits, org_lookup, org_key_id, org_display, name, municipality_code, industry, employees)
     values ('legal', $1, $2, 'k1', $1, 'Bolaget', '9980', 'it', '1-9') returning id`,
    [String(randomInt(1_000_000_000, 9_999_999_999)), randomUUID()],
  )
}

type CaseOwner = Pick<Scene, 'roundId' | 'companyId' | 'accountId' | 'contactId'>

export async function insertCase(client: PoolClient, owner: CaseOwner): Promise<string> {
  const { rows } = await client.query<{ seq: number }>('select next_case_number(2026) as seq')
  const seq = rows[0]?.seq
  return insert(
    client,
    `insert into cases (number, year, year_seq, company_id, round_id, account_id, opened_by, opened_via, contact_id, contact_email, contact_name, contact_phone, about,
       stated_name, municipality_code, industry, employees, call_time, response_due_on, request_id)
     values ($1, 2026, $2, $3, $4, $5, $6, 'web', $6, (select email from person where id = $6), 'Kontakt', '', 'bid', 'Bolaget', '9980', 'it', '1-9', 'any', today(), $7)
     returning id`,
    [`UA-2026-${seq}`, seq, owner.companyId, owner.roundId, owner.accountId, owner.contactId, randomUUID()],
  )
}

async function insertAdvisor(client: PoolClient): Promise<string> {
  const advisorId = await insert(client, `insert into person (name) values ('Rådgivare') returning id`)
  await client.query(`insert into staff_role (person_id, role) values ($1, 'advisor')`, [advisorId])
  return advisorId
}

/** The case is in progress with this advisor, who was given it by nobody and whom nothing keeps from it. */
export async function giveCase(client: PoolClient, caseId: string, advisorId: string): Promise<void> {
  await client.query(`update cases set status = 'ongoing', advisor_id = $2 where id = $1`, [caseId, advisorId])
  await client.query('insert into impartiality (case_id, person_id) values ($1, $2) on conflict do nothing', [
    caseId,
    advisorId,
  ])
}

async function insert(client: PoolClient, sql: string, params: unknown[] = []): Promise<string> {
  const { rows } = await client.query<{ id: string }>(sql, params)
  if (!rows[0]) throw new Error('no row came back')
  return rows[0].id
}
