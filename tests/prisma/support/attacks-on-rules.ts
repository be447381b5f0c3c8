import { CHECK, DENIED, FOREIGN_KEY, GENERATED, UNIQUE, entry, reversal, work, type Attack } from './attack-statements'

const naming = (table: string, columns: string[], refusedWith: string): Attack[] =>
  columns.map((column) => [
    `${table}.${column}`,
    refusedWith,
    `insert into ${table} (${table === 'audit_event' ? 'canonical' : 'account_id'}, ${column}) values (null, null)`,
  ])

export const NAMING: Attack[] = [
  ...naming('ledger_entry', ['seq', 'before', 'cap_minutes', 'rev_kind', 'recorded_at'], DENIED),
  ...naming('ledger_entry', ['after', 'prev_seq', 'rev_minutes'], GENERATED),
  ...['opened_at', 'status', 'status_since_at', 'advisor_id', 'version'].map((column): Attack => [
    `cases.${column}`,
    DENIED,
    `insert into cases (number, ${column}) values (null, null)`,
  ]),
  ...naming('audit_event', ['transaction', 'transaction_at'], DENIED),
  ...naming('audit_event', ['hash', 'seq', 'at', 'type', 'facts'], DENIED),
  ['outside_time.recorded_at', DENIED, `insert into outside_time (case_id, recorded_at) values (:case, now())`],
  [
    'access_log.at',
    DENIED,
    `insert into access_log (at, action, subject_kind) values (now() - interval '1 day', 'read', 'case')`,
  ],
  [
    'hour_account',
    DENIED,
    `insert into hour_account (round_id, company_id, cap_minutes, head_seq, balance) values (:round, :company, 300, -1, 0)`,
  ],
  ['case_number', DENIED, `insert into case_number values (2026, 1)`],
]

export const MOVING: Attack[] = [
  ["time in another company's case", FOREIGN_KEY, entry(`values ${work('10', 'work', ':account', ':otherCase')}`)],
  ["a case on another company's account", DENIED, `update cases set account_id = :otherAccount where id = :case`],
  ['a case to another company', DENIED, `update cases set company_id = :otherCompany where id = :case`],
  ['a case to another number', DENIED, `update cases set number = 'UA-2026-9' where id = :case`],
  ['the cap of the round', DENIED, `update round set cap_minutes = 6000`],
  ['the opening of the round', DENIED, `update round set opened_on = '2000-01-01'`],
  ['the cap of the account', DENIED, `update hour_account set cap_minutes = 6000`],
  ['what counts', DENIED, `update round_activity set counts = true`],
  ['the case numbers back', DENIED, `update case_number set last = 0`],
  ['the company to another number', DENIED, `update company set org_lookup = 'x'`],
  ['the bookkeeping of migrations', DENIED, `delete from _prisma_migrations`],
  ['people away', DENIED, `delete from person`],
  ['roles away', DENIED, `delete from staff_role`],
]

export const RULES: Attack[] = [
  ['disables a trigger', DENIED, `alter table ledger_entry disable trigger ledger_entry_is_chained`],
  ['disables all triggers', DENIED, `alter table audit_event disable trigger all`],
  ['turns triggers off for its session', DENIED, `set session_replication_role = replica`],
  ['drops a check', DENIED, `alter table ledger_entry drop constraint ledger_entry_within_cap`],
  ['drops a table', DENIED, `drop table audit_event cascade`],
  ['drops the trigger function', DENIED, `drop function chain_ledger_entry() cascade`],
  [
    'replaces the trigger function',
    DENIED,
    `create or replace function chain_ledger_entry() returns trigger language plpgsql as 'begin return new; end'`,
  ],
  [
    'runs the trigger function on a table of its own',
    DENIED,
    `create temp table own (like ledger_entry); create trigger t before insert on own for each row execute function public.chain_ledger_entry()`,
  ],
  ['gives a table a child', DENIED, `create temp table child () inherits (ledger_entry)`],
  ['puts a rule on a table', DENIED, `create rule r as on insert to ledger_entry do instead nothing`],
  [
    'puts a function in the schema',
    DENIED,
    `create function public.now() returns timestamptz language sql as 'select null::timestamptz'`,
  ],
  ['makes a schema', DENIED, `create schema own`],
  ['guards a table by itself', DENIED, `select guard_with_audit('session')`],
  ['becomes the owner', DENIED, `set role ua_owner`],
  ['becomes the superuser', DENIED, `set session authorization postgres`],
  ['gives itself rights', DENIED, `grant ua_owner to ua_app`],
  ['runs a program', DENIED, `copy (select 1) to program 'true'`],
  ['reads a file', DENIED, `copy ledger_note from '/etc/passwd'`],
  ['reads a file by function', DENIED, `select pg_read_file('/etc/passwd')`],
  ['changes the settings of the server', DENIED, `select set_config('session_replication_role', 'replica', false)`],
  ['locks a table against others', DENIED, `lock table hour_account in access exclusive mode`],
  ['locks accounts', DENIED, `select 1 from hour_account for update`],
  ['merges the trail away', DENIED, `merge into audit_event using (select 1) one on true when matched then delete`],
  [
    'writes over an entry that is there',
    DENIED,
    `insert into ledger_entry (account_id) values (:account) on conflict (id) do update set minutes = 0`,
  ],
  [
    'deletes on the way to reading',
    DENIED,
    `with gone as (delete from audit_event returning 1) select count(*) from gone`,
  ],
  ['moves the ledger out of what is logged', DENIED, `alter table ledger_entry set unlogged`],
  ['makes what the owner has its own', DENIED, `reassign owned by ua_owner to ua_app`],
  ['drops what the owner has', DENIED, `drop owned by ua_owner cascade`],
  ['takes guards off by an extension', DENIED, `create extension dblink`],
  ['runs code by a language of its own', DENIED, `create or replace language plpython3u`],
  [
    'listens to statements',
    DENIED,
    `create event trigger own on ddl_command_end execute function chain_ledger_entry()`,
  ],
  ['copies entries in', DENIED, `copy ledger_entry from '/dev/null'`],
  ['makes its session forget who it is', DENIED, `alter role ua_owner set search_path = pg_temp`],
  ['keeps the access log a shorter time', 'UA001', `select turn_access_log(1)`],
]

/** Done without leaving an event. */
export const UNTOLD: Attack[] = [
  ['hours', 'UA004', entry(`values ${work('10')}`)],
  ['a reversal', 'UA004', reversal(':account', ':entry')],
  ['a person', 'UA004', `insert into person (name) values ('Någon')`],
  ['a name', 'UA004', `update person set name = 'Någon Annan' where id = :person`],
  ['a status', 'UA004', `update cases set status = 'withdrawn' where id = :case`],
  ['a role', 'UA004', `insert into staff_role (person_id, role) values (:person, 'project-lead')`],
  ['a case number', 'UA004', `select next_case_number(2026)`],
  ['a round', 'UA004', `update round set next_opens_on = today() + 100`],
  ['what counts', 'UA004', `insert into round_activity values (:round, 'administration', true)`],
  [
    'time outside',
    'UA004',
    `insert into outside_time (case_id, advisor_id, recorded_by, kind, minutes, activity, why, worked_on, request_id)
     values (:case, :person, :person, 'record', 30, 'travel', 'not-counted', today(), gen_random_uuid())`,
  ],
  [
    'a person, with a table of its own in place of the trail',
    'UA004',
    `create temp table audit_event as select pg_current_xact_id() as transaction, transaction_timestamp() as transaction_at;
     set local search_path = pg_temp, public; insert into person (name) values ('Någon')`,
  ],
  [
    'a person, with an event that was rolled back',
    'UA004',
    `savepoint a; insert into person (name) values ('Annan'); select record_event('test.happened', 'person', :person, null, null, 'system', null, '{}', null); rollback to a; insert into person (name) values ('Någon')`,
  ],
]

/** Tables of one's own in place of the real ones, found first by this session. */
export const SHADOWING: Attack[] = [
  [
    'accounts',
    CHECK,
    `create temp table hour_account as select * from public.hour_account; update hour_account set balance = 0;
     set local search_path = pg_temp, public; insert into public.${entry(`values ${work('21')}`).slice('insert into '.length)}`,
  ],
  [
    'the ledger',
    UNIQUE,
    `create temp table ledger_entry as select * from public.ledger_entry; delete from ledger_entry where reverses_id is not null;
     insert into public.${reversal(':account', ':reversed').slice('insert into '.length)}`,
  ],
  [
    'rounds',
    'UA003',
    `create temp table round as select id, date '2000-01-01' as opened_on from public.round;
     ${entry(`values ${work('10')}`).replace('today()', "'2001-01-01'")}`,
  ],
  [
    'what counts',
    'UA006',
    `create temp table round_activity as select :round::uuid as round_id, 'travel' as activity, true as counts;
     ${entry(`values ${work('10')}`).replace("'meeting'", "'travel'")}`,
  ],
]

/** The trail's own columns are written by nobody but the function that records. */
export const BY_HAND: Attack[] = [
  ['that is the next of its stream', DENIED, `insert into audit_event (canonical) values (:event)`],
  [
    'of a stream of its own',
    DENIED,
    `insert into audit_event (canonical) select replace(canonical, 'company:', 'company:0') from audit_event`,
  ],
  [
    'through the function that appends',
    DENIED,
    `select append_event('system', 'rows.sealed', 'trail', :case, null, 'system', null, null, '{}', null, null)`,
  ],
  ['by sealing a table', DENIED, `select seal_rows('cases')`],
  ['by declaring another', DENIED, `insert into event_form values ('x.y', '{case}', 'either', true, '{}')`],
  ['by widening what one tells', DENIED, `update event_tells set names = '{}'`],
  ['by emptying what is not told', DENIED, `insert into person (name) values ('Någon'); delete from untold_change`],
  [
    'by telling it itself',
    DENIED,
    `insert into person (name) values ('Någon'); update untold_change set untold = '{}'`,
  ],
  ['by salting a row', DENIED, `insert into row_salt values ('cases', :case, '')`],
  ['by reading a salt', DENIED, `select salt from row_salt`],
  ['by making a salt', DENIED, `select row_salt_of('cases', :case, 'salted')`],
  ['by counting on', DENIED, `select nextval('audit_event_no')`],
]

export const FORGING: Attack[] = [
  ['with a made-up prev', FOREIGN_KEY, `insert into audit_event (canonical) values (:madeUpPrev)`],
  ['after a gap', FOREIGN_KEY, `insert into audit_event (canonical) values (:gap)`],
  ['beside another, a fork', UNIQUE, `insert into audit_event (canonical) values (:fork)`],
  ['as a second beginning', UNIQUE, `insert into audit_event (canonical) values (:beginning)`],
  ['as a beginning with a prev', CHECK, `insert into audit_event (canonical) values (:beginningWithPrev)`],
  ['without a prev', CHECK, `insert into audit_event (canonical) values (:withoutPrev)`],
  ['before the beginning', CHECK, `insert into audit_event (canonical) values (:beforeBeginning)`],
  ['with the id of another', UNIQUE, `insert into audit_event (canonical) values (:sameId)`],
  ['without a stream', '23502', `insert into audit_event (canonical) values ('{"seq":0}')`],
  ['that is no JSON', '22P02', `insert into audit_event (canonical) values ('x')`],
]
