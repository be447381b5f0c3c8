import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { giveBusyCalendar } from '@/lib/busy/give-busy-calendar'
import { addDays, today } from '@/lib/calendar/days'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { checkEligibility } from '@/lib/cases/check-eligibility'
import { checkEligibilityInput } from '@/lib/cases/eligibility-inputs'
import { joinCases } from '@/lib/cases/join-cases'
import { startOfWeek } from '@/lib/calendar/weeks'
import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { transaction } from '@/lib/db/transaction'
import { revokeRole } from '@/lib/people/revoke-role'
import { takeExtract } from '@/lib/extracts/take-extract'
import { logTime } from '@/lib/time/log-time'
import { markWeekDone } from '@/lib/time/mark-week-done'
import { aCase, aCaseInProgress, type TestCase } from '@/tests/support/a-case'
import { anImport } from '@/tests/support/an-import'
import { asSeen } from '@/tests/support/case-rows'
import { asApp, asSuperuser, connect, withTriggersOff } from '@/tests/support/database'
import { aTradeOrganisation } from '@/tests/support/partners'
import { aLead, anAdvisor } from '@/tests/support/people'
import { work } from '@/tests/support/some-work'
import { NOT_BY_ITSELF } from './not-by-itself'
import { second, withoutIt, type Held, type Lock } from './held'

type Subject = TestCase & { advisor: Advisor; roundId: string; companyId: string }

const advisory = (key: string) => ['select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]] as const
const row = (table: string, id: string) => [`select from ${table} where id = $1 for no key update`, [id]] as const
const eligibility = (number: string) =>
  checkEligibilityInput.parse({
    ...{ number, requestId: randomUUID(), inCounty: 'yes', inSector: 'yes', quarterPublic: 'no', exception: 'none' },
    ...{ people: '7', turnover: '4' },
  })

/** `hold` takes the same in a session of its own, as whoever is first does; `act` is whoever comes second, a new one each time. */
const LOCKS: (Lock & {
  hold: (subject: Subject) => Held
  act: (subject: Subject) => Promise<unknown>
})[] = [
  {
    ...{
      in: 'lock_wall_of',
      taken: `pg_advisory_xact_lock(hashtextextended('wall:' || p_person, 0))`,
      without: 'NULL::void',
    },
    hold: ({ advisor }) => advisory(`wall:${advisor.personId}`),
    act: async ({ advisor, lead }) => {
      const { number } = await aCase().triaged()
      return assignAdvisor(lead, { ...(await asSeen(number)), advisorId: advisor.personId })
    },
  },
  {
    ...{ in: 'open_hour_account', taken: 'AND closed_on IS NULL FOR SHARE', without: 'AND closed_on IS NULL' },
    hold: ({ roundId }) => row('round', roundId),
    act: async ({ roundId, companyId }) =>
      tried('select open_hour_account($1, $2)', [roundId, await aCompanyLike(companyId)]),
  },
  {
    ...{
      in: 'require_company_goes_on',
      taken: 'AND merged_into_id IS NULL FOR SHARE',
      without: 'AND merged_into_id IS NULL',
    },
    hold: ({ companyId }) => row('company', companyId),
    act: ({ roundId, companyId }) => asApp('select open_hour_account($1, $2)', [roundId, companyId]),
  },
  {
    ...{ in: 'holds_closed_month', taken: 'WHERE month = of_day FOR SHARE', without: 'WHERE month = of_day' },
    hold: () => [
      `select from month_gate where month = date_trunc('month', $1::timestamp)::date for no key update`,
      [today()],
    ],
    act: ({ advisor, number }) => logTime(advisor, work(number, 5)),
  },
  {
    ...{ in: 'require_verified_contact', taken: 'FOR SHARE OF m, p', without: '' },
    hold: ({ mandateId }) => row('mandate', mandateId),
    act: ({ advisor, number }) => logTime(advisor, work(number, 5)),
  },
  {
    ...{
      in: 'lock_procurement_names',
      taken: `pg_advisory_xact_lock(hashtextextended('procurement-names', 0))`,
      without: 'NULL::void',
    },
    hold: () => advisory('procurement-names'),
    act: () => Promise.resolve(aCase()),
  },
  {
    ...{
      in: 'hold_own_time',
      taken: `pg_advisory_xact_lock(hashtextextended('own-time:' || p_advisor, 0))`,
      without: 'NULL::void',
    },
    hold: ({ advisor }) => advisory(`own-time:${advisor.personId}`),
    act: ({ advisor }) => transaction((tx) => markWeekDone(tx, advisor, startOfWeek(today()), 0)),
  },
  {
    ...{
      in: 'stamp_time_import',
      taken: `PERFORM pg_advisory_xact_lock(hashtextextended('time-import:' || NEW.person_id, 0));`,
    },
    hold: ({ advisor }) => advisory(`time-import:${advisor.personId}`),
    act: ({ advisor }) => anImport(advisor, [`${today()};UA-2026-0001;30;Möte;;;`]),
  },
  {
    ...{
      in: 'check_busy_calendar',
      taken: '(r.ends_on IS NULL OR r.ends_on >= today()) FOR SHARE',
      without: '(r.ends_on IS NULL OR r.ends_on >= today())',
    },
    hold: ({ advisor }) => ['select from staff_role where person_id = $1 for no key update', [advisor.personId]],
    act: ({ advisor }) => giveBusyCalendar(advisor, { address: 'https://kalender.example.test/x.ics' }),
  },
  {
    ...{ in: 'keep_a_lead', taken: `PERFORM pg_advisory_xact_lock(hashtextextended('a-lead-stays', 0));`, without: '' },
    hold: () => advisory('a-lead-stays'),
    act: async ({ lead }) => revokeRole(lead, { personId: (await aLead()).personId, role: 'project-lead' }),
  },
  {
    ...{ in: 'check_eligibility_check', taken: ` FOR SHARE)`, without: ')' },
    hold: ({ id }) => row('cases', id),
    act: ({ lead, number }) => checkEligibility(lead, eligibility(number)),
  },
  {
    ...{ in: 'check_own_case', taken: ` FOR SHARE) THEN`, without: ') THEN' },
    hold: ({ id }) => row('cases', id),
    act: ({ advisor, number }) => confirmImpartiality(advisor, { number }),
  },
  {
    ...{
      in: 'check_case_join',
      taken: 'PERFORM FROM cases WHERE id IN (NEW.case_id, NEW.into_id) ORDER BY id FOR UPDATE;',
    },
    hold: ({ id }) => row('cases', id),
    act: async ({ id, number, lead, companyId, contactId }) => {
      const twin = await aCase()
      await withTriggersOff(
        'cases',
        'update cases c set company_id = $2, contact_id = $3, procurement_id = null, round_id = o.round_id from cases o where c.id = $1 and o.id = $4',
        [twin.id, companyId, contactId, id],
      )
      const [ends, into] = [await asSeen(twin.number), await asSeen(number)]
      const other = { other: into.number, otherVersion: into.version }
      return joinCases(lead, { ...ends, ...other, lives: 'other', requestId: randomUUID() })
    },
  },
  {
    ...{ in: 'check_referral', taken: 'WHERE id = NEW.case_id FOR NO KEY UPDATE', without: 'WHERE id = NEW.case_id' },
    hold: ({ id }) => row('cases', id),
    act: async ({ id }) => {
      const { partnerId } = await aTradeOrganisation()
      return tried(`insert into referral (partner_id, case_id, via) values ($1, $2, 'link')`, [partnerId, id])
    },
  },
  {
    ...{
      in: 'number_leaves',
      taken: `PERFORM pg_advisory_xact_lock(hashtextextended('trail-leaves', 0));`,
      without: '',
    },
    hold: () => advisory('trail-leaves'),
    act: () => asSuperuser('select number_leaves(10)'),
  },
  {
    ...{
      in: 'check_evaluator_extract',
      taken: `PERFORM pg_advisory_xact_lock(hashtextextended('evaluator-extract', 0));`,
      without: '',
    },
    hold: () => advisory('evaluator-extract'),
    act: ({ lead }) => takeExtract(lead, { requestId: randomUUID(), asOf: addDays(today(), -3) }),
  },
  {
    ...{
      in: 'check_prepared_round',
      taken: `PERFORM pg_advisory_xact_lock(hashtextextended('next-round', 0));`,
      without: '',
    },
    hold: () => advisory('next-round'),
    act: () =>
      tried(
        `insert into prepared_round (code, name, opens_on, cap_minutes, response_working_days, log_days_after_round, hold_lapse_hours,
           late_after_days, missed_draws, missed_minutes, group_draws, second_draws, cooling_months, weight_field, weight_time,
           weight_help, weight_known, weight_load, weight_place, weight_language, likely_minutes, staff_login_link, counted)
         values ('next', 'Nästa', today() + 30, 300, 2, 14, 48, 14, 'nothing', 30, 'full', 'once', 12, 1, 1, 1, 1, 1, 1, 1, 180, true, '{}')`,
        [],
      ),
  },
  {
    ...{
      in: 'refuse_beside_prepared',
      taken: `PERFORM pg_advisory_xact_lock(hashtextextended('next-round', 0));`,
      without: '',
    },
    hold: () => advisory('next-round'),
    act: () =>
      tried(
        `insert into round (code, name, opened_on, closed_on, cap_minutes, response_working_days, log_days_after_close, staff_login_link)
         values ('beside', 'Bredvid', today() - 1, today() - 1, 300, 2, 14, true)`,
        [],
      ),
  },
  {
    ...{
      in: 'turn_access_log',
      taken: `PERFORM pg_advisory_xact_lock(hashtextextended('access-log', 0));`,
      without: '',
    },
    hold: () => advisory('access-log'),
    act: () => asSuperuser('select turn_access_log(24)'),
  },
]

/** As the application, and taken back: an account alone has no event to tell of it. */
async function tried(sql: string, params: unknown[]): Promise<void> {
  const client = await connect('app')
  try {
    await client.query('begin')
    await client.query(sql, params)
  } finally {
    await client.query('rollback')
    client.release(true)
  }
}

/** Another company, which has no hours in any round yet. */
async function aCompanyLike(id: string): Promise<string> {
  const another = randomUUID()
  await withTriggersOff(
    'company',
    `insert into company select (jsonb_populate_record(c, jsonb_build_object('id', $2::text, 'org_lookup', $2::text,
       'org_digits', '55' || lpad((random() * 99999999)::int::text, 8, '0')))).* from company c where id = $1`,
    [id, another],
  )
  return another
}

async function aSubject(): Promise<Subject> {
  const found = await aCaseInProgress()
  const [ids] = await asSuperuser<{ roundId: string; companyId: string }>(
    `select round_id as "roundId", company_id as "companyId" from cases where id = $1`,
    [found.id],
  )
  if (!ids) throw new Error('no case')
  return { ...found, ...ids, advisor: found.advisor ?? (await anAdvisor()) }
}

it.each(LOCKS.map((lock) => [lock.in, lock] as const))(
  '%s: the second waits for the first, and would not without it',
  async (_, lock) => {
    const subject = await aSubject()
    expect(await second(lock.hold(subject), () => lock.act(subject))).toBe('waits')
    const other = await aSubject()
    expect(await withoutIt(lock, () => second(lock.hold(other), () => lock.act(other)))).toBe('goes on')
  },
)

it('every function that takes a lock is tried, or says why not', async () => {
  const taking = await asSuperuser<{ name: string }>(
    `select distinct proname as name from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f'
       and prosrc ~ 'pg_advisory_xact_lock|FOR (NO KEY )?UPDATE|FOR SHARE' order by 1`,
  )
  const told = [...new Set([...LOCKS.map((lock) => lock.in), ...Object.keys(NOT_BY_ITSELF)])]
  expect(told.sort()).toEqual(taking.map(({ name }) => name).sort())
})
