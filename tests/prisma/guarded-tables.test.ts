import { asSuperuser } from '@/tests/support/database'

/** Tables whose rows may change without an event, and why. Another name here is a choice to be made. */
const WITHOUT_EVENT: Record<string, string> = {
  _prisma_migrations: 'the migrations’ own books',
  demo_database: 'the mark of an invented story, set by the owner at birth and closed by a trigger of its own',
  access_log: 'a log itself',
  access_log_rest: 'a log itself',
  audit_event: 'the trail itself, which only grows',
  case_search: 'what a case is found by, written by the database from rows that leave theirs',
  search_word: 'the words of what cases are found by',
  search_word_lost: 'the words of what cases are found by',
  draft: 'what is being typed, thirty days',
  intake_draft: 'what is being typed, seven days',
  kept_text: 'what was typed when a form could not be sent, an hour',
  login_link: 'signing in, told by the access log',
  session: 'signing in, told by the access log',
  mail: 'the queue of what events have told',
  notice: 'what somebody has not seen yet of what events have told',
  newsletter_delivery: 'the queue of what events have told',
  training_delivery: 'the queue of what events have told',
  rate_limit: 'counters of minutes',
  code_guess: 'signing in, told by the access log',
  time_request: 'which forms have been saved, made by the rows that they saved',
  case_before: 'what a case was before its newest change, made by that change',
  schedule: 'the clock of the system’s own work',
}

it('every table leaves an event with each change, or is named with a reason', async () => {
  const tables = await asSuperuser<{ name: string; guarded: boolean }>(
    `select c.relname as name, exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
       where t.tgrelid = c.oid and t.tgenabled <> 'D' and t.tgconstraint <> 0 and t.tginitdeferred
         and p.proname = 'require_audit_event' and t.tgtype & 28 = 28) as guarded
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and c.relname !~ '^access_log_\\d{4}_\\d{2}$' order by 1`,
  )
  expect(tables.length).toBeGreaterThan(50)
  const unguarded = tables.filter(({ guarded }) => !guarded).map(({ name }) => name)
  expect(unguarded.filter((name) => !(name in WITHOUT_EVENT))).toEqual([])
  expect(Object.keys(WITHOUT_EVENT).filter((name) => !unguarded.includes(name))).toEqual([])
})
