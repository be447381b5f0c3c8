import { asSuperuser } from '@/tests/support/database'

/** Tables whose rows may change without an event, and why. Another name here is a choice to be made. */
const WITHOUT_EVENT: Record<string, string> = {
  _prisma_migrations: 'the migrations’ own books',
  demo_database: 'the mark of an invented story, set by the owner at birth and closed by a trigger of its own',
  access_log: 'a log itself',
  access_log_rest: 'a log itself',
  audit_event: 'the trail itself, which only grows',
  account_of_case: 'the accounts a case has drawn from, written by the case’s own row',
  case_search: 'what a case is found by, written by the database from rows that leave theirs',
  search_word: 'the words of what cases are found by',
  search_word_lost: 'the words of what cases are found by',
  draft: 'what is being typed, thirty days',
  intake_draft: 'what is being typed, seven days',
  kept_text: 'what was typed when a form could not be sent, an hour',
  time_import: 'rows of a file of time until they are logged, each with its event, a day at the most',
  busy_look: 'how it goes to fetch a calendar, whose address was given with an event',
  busy_time: 'from when to when somebody is busy, put anew each time their calendar is fetched',
  login_link: 'signing in, told by the access log',
  session: 'signing in, told by the access log',
  mail: 'the queue of what events have told',
  notice: 'what somebody has not seen yet of what events have told',
  newsletter_delivery: 'the queue of what events have told',
  training_delivery: 'the queue of what events have told',
  rate_limit: 'counters of minutes',
  code_guess: 'signing in, told by the access log',
  hour_alert: 'which marks of the hours somebody was told of, of what events have told',
  month_gate: 'what whoever dates time in a month and whoever closes it wait for each other at',
  time_request: 'which forms have been saved, made by the rows that they saved',
  case_twin: 'which cases are alike, found by the database from rows that leave theirs',
  case_before: 'what a case was before its newest change, made by that change',
  schedule: 'the clock of the system’s own work',
  event_form: 'what events there are, declared by the owner',
  event_tells: 'what they may tell of, declared by the owner',
  trail_look: 'what a look at the trail found, until it is kept as a check',
  untold_change: 'what the transaction under way has not told yet',
  row_salt: 'made with each change of its row, and gone with it',
  trail_pending: 'which events have no place in the tree yet',
  trail_leaf: 'the trail itself, which only grows',
  trail_subtree: 'the trail itself, which only grows',
  checkpoint: 'a log itself, which only grows',
  checkpoint_key: 'a log itself, which only grows',
  checkpoint_delivery: 'where checkpoints have got to',
}

it('every table leaves an event with each change, or is named with a reason', async () => {
  const tables = await asSuperuser<{ name: string; guarded: boolean }>(
    `select c.relname as name, exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
       where t.tgrelid = c.oid and t.tgenabled <> 'D' and p.proname = 'note_change' and t.tgtype & 29 = 29 and t.tgqual is null
         and t.tgattr = '') as guarded
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and c.relname !~ '^access_log_\\d{4}_\\d{2}$' order by 1`,
  )
  expect(tables.length).toBeGreaterThan(50)
  const unguarded = tables.filter(({ guarded }) => !guarded).map(({ name }) => name)
  expect(unguarded.filter((name) => !(name in WITHOUT_EVENT))).toEqual([])
  expect(Object.keys(WITHOUT_EVENT).filter((name) => !unguarded.includes(name))).toEqual([])
})

/** How the rows of a table stand in the trail, where not salted under their own key, and why. */
const STANDING = {
  // Ids, codes, minutes and times, nothing that is ever forgotten.
  open: [
    'absence', 'account_month', 'advisor_competence', 'bid_result', 'case_assignment', 'case_join', 'case_move', 'case_number', 'case_return', 'closed_month', 'company_link', 'company_merge', 'company_statistics', 'conflict_exception', 'correction', 'earmark', 'encryption_key', 'evaluator_extract', 'excess_finding', 'hour_account', 'impartiality', 'ledger_entry',
    'month_sign_off', 'outcome', 'outside_time', 'prepared_round', 'procurement_match', 'reference_number', 'round_activity', 'round_targets', 'staff_role', 'told_change', 'trail_check', 'twin_verdict', 'week_done',
  ],
  // Their keys hold what a buyer or a bidder named.
  named: ['bidder_tie_ended', 'case_key', 'question_key'],
  // Which of a training's counters moved would tell the gender of who signed up.
  hidden: ['training_gender'],
} // prettier-ignore

it.each(Object.entries(STANDING))('these rows stand %s in the trail, and no others', async (mode, tables) => {
  const found = await asSuperuser<{ name: string }>(
    `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where t.tgname = 'change_leaves_an_event' and encode(t.tgargs, 'escape') like $1 || '%' order by 1`,
    [mode],
  )
  expect(found.map(({ name }) => name)).toEqual(tables)
})

it('what is not told by the end of a transaction is refused then', async () => {
  const [check] = await asSuperuser<{ deferred: boolean }>(
    `select tginitdeferred and tgenabled <> 'D' and tgtype & 5 = 5 as deferred from pg_trigger where tgname = 'change_is_told'`,
  )
  expect(check).toEqual({ deferred: true })
})
