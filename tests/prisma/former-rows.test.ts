import { verify } from '@/bin/verify-audit/verify'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Client } from 'pg'
import { makeClient } from '@/lib/db/make-client'
import { startScratchCluster, type ScratchCluster } from '@/lib/db/embedded/scratch-cluster'
import { migrationsFolder, readMigrations } from '@/lib/db/migration-files'
import { migrate } from '@/lib/db/migrate'

const BEFORE = '20261128100000_proven_addresses'
const DATABASE = 'former_rows'

let cluster: ScratchCluster
let client: Client
const rows = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows

/** People by the first letter of their id, as they stood when whoever was named in an intake became a person. */
const PEOPLE = `
  insert into person (id, name, email, demo) values
    ('a0000000-0000-4000-8000-000000000000', 'Anna Inloggad', 'anna@example.test', false),
    ('b0000000-0000-4000-8000-000000000000', 'Påhittat Namn', 'blivande@example.test', false),
    ('c0000000-0000-4000-8000-000000000000', 'Cilla Kontrollerad', 'cilla@example.test', false),
    ('d0000000-0000-4000-8000-000000000000', 'Doris Rådgivare', 'doris@example.test', false),
    ('e0000000-0000-4000-8000-000000000000', 'Demo Person', 'demo@example.test', true),
    ('f0000000-0000-4000-8000-000000000000', 'Folke Katalog', 'folke@example.test', false);
  insert into staff_role (person_id, role) values ('d0000000-0000-4000-8000-000000000000', 'advisor');
  insert into access_log (person_id, action, subject_kind) values ('a0000000-0000-4000-8000-000000000000', 'signed-in', 'person');
  insert into oidc_account (issuer, subject, person_id, linked_at) values
    ('https://id.example', 'first', 'f0000000-0000-4000-8000-000000000000', '2026-11-02'),
    ('https://id.example', 'taken-over', 'f0000000-0000-4000-8000-000000000000', '2026-11-20');`

const COMPANY = `
  insert into encryption_key (id, check_value) values ('k1', 'x');
  insert into company (id, org_kind, org_digits, org_lookup, org_key_id, org_display, name, municipality_code, industry, employees)
    values ('10000000-0000-4000-8000-000000000000', 'legal', '5560000001', 'l1', 'k1', '556000-0001', 'Bolaget', '9980', 'it', '1-9');
  insert into round (id, code, name, opened_on, cap_minutes, response_working_days, log_days_after_close, staff_login_link)
    values ('20000000-0000-4000-8000-000000000000', 'r', 'Omgång', current_date - 30, 300, 2, 14, false);
  insert into hour_account (id, round_id, company_id, cap_minutes, head_seq, balance)
    values ('30000000-0000-4000-8000-000000000000', '20000000-0000-4000-8000-000000000000', '10000000-0000-4000-8000-000000000000', 300, 0, 0);
  insert into mandate (person_id, company_id, level, checked_how, valid_from, verified_by, verified_at) values
    ('a0000000-0000-4000-8000-000000000000', '10000000-0000-4000-8000-000000000000', 'self-declared', null, current_date - 9, null, null),
    ('b0000000-0000-4000-8000-000000000000', '10000000-0000-4000-8000-000000000000', 'self-declared', null, current_date - 9, null, null),
    ('c0000000-0000-4000-8000-000000000000', '10000000-0000-4000-8000-000000000000', 'verified', 'called-company', current_date - 9,
      'd0000000-0000-4000-8000-000000000000', now());`

const aCaseOf = (letter: string, no: number) => `
  insert into cases (number, year, year_seq, company_id, round_id, account_id, opened_by, opened_via, contact_id, contact_name, contact_phone,
    about, stated_name, municipality_code, industry, employees, call_time, response_due_on, request_id)
  values ('UA-2026-000${no}', 2026, ${no}, '10000000-0000-4000-8000-000000000000', '20000000-0000-4000-8000-000000000000',
    '30000000-0000-4000-8000-000000000000', '${letter}0000000-0000-4000-8000-000000000000', 'web',
    '${letter}0000000-0000-4000-8000-000000000000', 'Kontakt', '', 'bid', 'Bolaget', '9980', 'it', '1-9', 'any', current_date, gen_random_uuid());`

/** The first case's procurement, as its company and as its buyer wrote it. */
const PROCUREMENT = `
  insert into procurement (id, buyer_name, reference)
    values ('40000000-0000-4000-8000-000000000000', 'Provstads kommun', 'Vår diarie nr. EB 2026-114');
  update cases set procurement_id = '40000000-0000-4000-8000-000000000000' where number = 'UA-2026-0001';
  insert into buyer_question (id, number, organisation, name, email, phone, topic, text, wants_call, reference, link_hash, request_id, locale, due_on)
    values ('50000000-0000-4000-8000-000000000000', 'UL-2026-0001', 'Inköp Mellansverige', 'Ida', 'ida@example.test', '', 'other', 'Får vi?', false,
      'EB 2026-114 (skolskjuts)', 'x', gen_random_uuid(), 'sv', current_date),
    ('60000000-0000-4000-8000-000000000000', 'UL-2026-0002', 'Provstads kommun', 'Ivar', 'ivar@example.test', '', 'other', 'Hur?', false,
      '0002026-114', 'y', gen_random_uuid(), 'sv', current_date);`

/** A database as the migrations before this made it, with rows, and then brought to today. */
beforeAll(async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ua-former-'))
  const former = readMigrations(migrationsFolder()).filter(({ name }) => name < BEFORE)
  for (const { name } of former)
    cpSync(path.join(migrationsFolder(), name), path.join(folder, name), { recursive: true })
  cluster = await startScratchCluster()
  const maker = makeClient({ connectionString: cluster.superuserUrl })
  await maker.connect()
  await maker.query(`create database ${DATABASE} owner ua_owner`)
  await maker.end()
  const url = cluster.urlFor(DATABASE, 'owner')
  await migrate(url, { folder })
  client = makeClient({ connectionString: cluster.urlFor(DATABASE, 'superuser') })
  await client.connect()
  await client.query(`begin; set local session_replication_role = replica; ${PEOPLE} ${COMPANY}
    ${aCaseOf('a', 1)} ${aCaseOf('b', 2)} ${aCaseOf('c', 3)} ${PROCUREMENT} commit`)
  await migrate(url)
  rmSync(folder, { recursive: true })
})
afterAll(async () => {
  await client.end()
  await cluster.stop()
})

describe('a database with rows of the former form', () => {
  it('calls proven who has signed in, and a stranger’s invention by the address alone', async () => {
    expect(await rows(`select name, email_proven_at is not null as proven from person order by id`)).toEqual([
      { name: 'Anna Inloggad', proven: true },
      { name: 'blivande@example.test', proven: false },
      { name: 'Cilla Kontrollerad', proven: false },
      { name: 'Doris Rådgivare', proven: false },
      { name: 'Demo Person', proven: true },
      { name: 'Folke Katalog', proven: true },
    ])
  })

  it('keeps on each case the address it was opened with, and as its contact who has proven it or was checked', async () => {
    expect(
      await rows(`select number, contact_email, left(contact_id::text, 1) as contact, case_contact_verified(id) as verified from cases order by 1`), // prettier-ignore
    ).toEqual([
      { number: 'UA-2026-0001', contact_email: 'anna@example.test', contact: 'a', verified: false },
      { number: 'UA-2026-0002', contact_email: 'blivande@example.test', contact: null, verified: false },
      { number: 'UA-2026-0003', contact_email: 'cilla@example.test', contact: 'c', verified: true },
    ])
  })

  it('revokes what a stranger said of somebody, and nothing else', async () => {
    expect(
      await rows(`select left(person_id::text, 1) as who from mandate where revoked_at is not null order by 1`),
    ).toEqual([{ who: 'b' }])
  })

  it('leaves each person the identity that was theirs first', async () => {
    expect(await rows('select subject from oidc_account')).toEqual([{ subject: 'first' }])
  })

  it('finds the same procurement under labels that were not known then, and with zeros before its number', async () => {
    const matched = await rows(
      `select c.number, left(m.question_id::text, 1) as question, m.sure
       from procurement_match m join cases c on c.id = m.case_id where m.told_apart_at is null order by 2`,
    )
    expect(matched).toEqual([
      { number: 'UA-2026-0001', question: '5', sure: false },
      { number: 'UA-2026-0001', question: '6', sure: false },
    ])
  })

  it('guards afterwards what it guarded before', async () => {
    const off = `select tgrelid::regclass::text as "table", tgname from pg_trigger where not tgisinternal and tgenabled = 'D'`
    expect(await rows(off)).toEqual([])
    await expect(client.query(`update person set name = 'X' where name = 'Doris Rådgivare'`)).rejects.toMatchObject({
      message: expect.stringContaining('event') as string,
    })
  })

  it('are held by the trail from then on, as they stand', async () => {
    const whole = await verify(cluster.urlFor(DATABASE, 'owner'))
    expect(whole.faults.filter(({ kind }) => kind.startsWith('row-') || kind === 'guard')).toEqual([])
    expect(whole.notes).toContainEqual(
      expect.stringMatching(/^\d+ rows? (?:was|were) entered in the trail as they stood/),
    )
    await client.query(`begin; set local session_replication_role = replica;
      update procurement set reference = 'annat'; commit`)
    const { faults } = await verify(cluster.urlFor(DATABASE, 'owner'))
    expect(faults).toContainEqual(
      expect.objectContaining({ kind: 'row-changed', place: expect.stringMatching(/^table procurement/) }),
    )
  })
})
