import { asSuperuser } from './database'

/** Working tables: sessions, links, drafts, rates, the mail queue and notices, schedules, what cases are found by, and the logs themselves. */
const NOT_BUSINESS = [
  'audit_event', 'access_log%', 'session', 'login_link', 'draft', 'intake_draft', 'kept_text', 'mail', 'notice', 'rate_limit', 'code_guess', 'schedule', 'newsletter_delivery',
  'training_delivery', 'trail_leaf', 'trail_pending', 'trail_subtree', 'checkpoint%', 'time_request', 'case_before', 'case_search', 'case_twin', 'untold_change', 'row_salt', 'event_form', 'event_tells', 'search_word%', '\\_prisma\\_migrations',
] // prettier-ignore

/** Notes from now on every row of business that the application's role changes in this file's database. */
export async function watchChanges(): Promise<void> {
  await asSuperuser(`
    create schema watch;
    create table watch.change (at timestamptz not null default now());
    create function watch.note() returns trigger language plpgsql security definer set search_path = watch, pg_temp as $$
    begin
      if session_user = 'ua_app' then insert into watch.change default values; end if;
      return null;
    end $$;
    do $$
    declare name text;
    begin
      for name in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and not c.relname like any ('{${NOT_BUSINESS.map((like) => like.replaceAll('\\', '\\\\')).join(',')}}')
      loop
        execute format('create trigger watch_notes after insert or update or delete on public.%I
          for each row execute function watch.note()', name);
      end loop;
    end $$`)
}

/** For tests of what the database is made of, of which the notes are no part. */
export async function asMigrated(): Promise<void> {
  await asSuperuser('drop function watch.note() cascade')
  await giveRightsBack()
}

/** A clone of the migrated database lacks what the whole of it was told. */
export async function giveRightsBack(): Promise<void> {
  await asSuperuser(
    `do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`,
  )
}

/** How many rows of business, events, mails and revealed numbers there are by now: a refusal leaves it as it was. */
export async function changesSoFar(): Promise<string> {
  const [row] = await asSuperuser<{ sum: string }>(`
    select concat_ws(' ', (select count(*) from watch.change), (select count(*) from audit_event),
      (select count(*) from mail), (select count(*) from access_log)) as sum`)
  return row?.sum ?? ''
}
