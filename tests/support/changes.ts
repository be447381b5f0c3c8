import type { AuditEventType } from '@/lib/audit/audit-events'
import { asSuperuser } from './database'

type Op = 'INSERT' | 'UPDATE' | 'DELETE'
type Events = readonly AuditEventType[]
type Change = { table: string; op: Op; transaction: string; types: string[] }

const MOVES: Events = [
  'case.opened', 'case.accepted', 'case.declined', 'case.started', 'case.closed', 'case.reopened', 'case.withdrawn',
  'advisor.assigned', 'case.step-undone',
] // prettier-ignore
const UNDONE: Events = ['case.step-undone']
const COUNTED: Events = ['time.logged', 'time.reversed']
const SEATS: Events = [
  'training.signed-up', 'training.withdrawn', 'training.offered', 'training.offer-accepted', 'training.offer-lapsed', 'training.seat-given',
  'training.offer-returned', 'training.told-of-seat', 'training.seat-taken', 'training.participant-added', 'training.participant-corrected',
  'training.participant-removed',
] // prettier-ignore
const OUTSIDE: Events = ['time.recorded-outside', 'time.outside-reversed']

/** The events that may record a change in a table. What is not here may not be changed at all. */
const TOLD_BY: Record<string, Partial<Record<Op, Events>>> = {
  person: {
    INSERT: ['person.joined'],
    UPDATE: ['person.deactivated', 'person.reactivated', 'person.language-chosen', 'person.keys-chosen', 'person.notice-mails-chosen', 'person.address-proven', 'person.named'],
  },
  staff_role: { INSERT: ['role.granted'], UPDATE: ['role.revoked'] },
  oidc_account: { INSERT: ['person.linked'] },
  encryption_key: { INSERT: ['key.introduced'], UPDATE: ['key.rotated'] },
  company: { INSERT: ['company.registered'], UPDATE: ['key.rotated'] },
  mandate: {
    INSERT: ['mandate.declared', 'mandate.accepted'],
    UPDATE: ['mandate.declared', 'mandate.verified', 'mandate.accepted', 'mandate.revoked'],
  },
  invitation: { INSERT: ['mandate.offered'], UPDATE: ['mandate.accepted', 'mandate.offer-declined', 'mandate.offer-lapsed'] },
  contact_check: { INSERT: ['contact.checked'], UPDATE: ['contact.checked', 'contact.check-revoked', 'case.contact-disowned'] },
  mandate_note: { INSERT: ['mandate.verified'] },
  round: { INSERT: ['round.opened'], UPDATE: ['round.closed', 'round.next-planned'] },
  round_activity: { INSERT: ['round.opened'] },
  hour_account: { INSERT: ['case.opened'], UPDATE: ['case.opened', 'round.closed', ...COUNTED] },
  account_month: { INSERT: COUNTED, UPDATE: COUNTED },
  ledger_entry: { INSERT: ['case.opened', ...COUNTED] },
  ledger_note: { INSERT: COUNTED },
  outside_time: { INSERT: OUTSIDE },
  outside_time_note: { INSERT: OUTSIDE },
  procurement: { INSERT: ['procurement.named'], UPDATE: ['procurement.changed'] },
  cases: {
    INSERT: ['case.opened'],
    UPDATE: [...MOVES, 'case.carried-over', 'case.more-asked', 'case.waiting-ended', 'advisor.handed-over', 'procurement.named', 'procurement.changed', 'case.contact-claimed', 'case.contact-disowned', 'case.contact-forgotten'],
  },
  case_number: { INSERT: ['case.opened'], UPDATE: ['case.opened'] },
  case_move: { INSERT: MOVES },
  case_assignment: {
    INSERT: ['advisor.assigned', 'advisor.handed-over', 'case.carried-over'],
    UPDATE: ['advisor.assigned', 'advisor.handed-over', 'case.step-undone'],
    DELETE: UNDONE,
  },
  case_decline: { INSERT: ['case.declined'], DELETE: UNDONE },
  outcome: { INSERT: ['case.closed'], DELETE: UNDONE },
  bid_result: { INSERT: ['result.recorded', 'result.taken-back'] },
  partner: { INSERT: ['partner.added'], UPDATE: ['partner.ended'] },
  partner_member: { INSERT: ['partner.member-added'], UPDATE: ['partner.member-revoked'] },
  referral: { INSERT: ['referral.made'], UPDATE: ['referral.consent-ended'] },
  page_revision: { INSERT: ['page.revised'] },
  accessibility_report: {
    INSERT: ['accessibility.reported'],
    UPDATE: ['accessibility.answered', 'accessibility.closed', 'accessibility.reopened', 'accessibility.erased'],
  },
  reference_number: {
    INSERT: ['accessibility.reported', 'question.asked'],
    UPDATE: ['accessibility.reported', 'question.asked'],
  },
  case_note: { INSERT: ['note.written'], DELETE: UNDONE },
  training_series: { INSERT: ['training.series-opened'] },
  training: {
    INSERT: ['training.planned'],
    UPDATE: [
      ...SEATS, 'training.published', 'training.edited', 'training.moved', 'training.cancelled', 'training.discarded', 'training.recording-added',
    ],
  },
  training_registration: {
    INSERT: ['training.signed-up', 'training.participant-added'],
    UPDATE: [
      ...SEATS, 'training.moved', 'training.checked-in', 'training.check-in-undone', 'training.reminded', 'training.thanked',
      'training.evaluated', 'training.anonymised',
    ],
  },
  training_message: { INSERT: ['training.written-to'] },
  training_need: { INSERT: ['training.signed-up'], DELETE: ['training.needs-erased', 'training.withdrawn', 'training.participant-removed', 'training.cancelled'] },
  training_gender: { INSERT: ['training.signed-up'], UPDATE: ['training.signed-up'] },
  training_evaluation: { INSERT: ['training.evaluated'], UPDATE: ['training.anonymised'] },
  buyer_question: {
    INSERT: ['question.asked'],
    UPDATE: ['question.taken', 'question.answered', 'question.corrected', 'question.closed', 'question.erased'],
  },
  question_hand: { INSERT: ['question.read', 'question.taken', 'question.answered', 'question.called'] },
  question_key: { INSERT: ['question.asked', 'question.corrected'] },
  case_key: { INSERT: ['procurement.named', 'procurement.changed', 'case.opened'] },
  procurement_match: {
    INSERT: ['question.asked', 'question.corrected', 'procurement.named', 'procurement.changed', 'case.opened'],
    UPDATE: ['question.told-apart', 'question.taken-together', 'question.asked', 'case.opened', 'question.corrected', 'procurement.named', 'procurement.changed'],
  },
  bidder_tie_ended: { INSERT: ['question.tie-ended'], UPDATE: ['question.tie-ended', 'question.erased'] },
  buyer_answer: { INSERT: ['question.answered'], UPDATE: ['question.erased'] },
  buyer_call: { INSERT: ['question.called'], UPDATE: ['question.erased'] },
  general_answer: {
    INSERT: ['general-answer.published'],
    UPDATE: ['general-answer.corrected', 'general-answer.confirmed', 'general-answer.withdrawn'],
  },
  general_answer_revision: {
    INSERT: ['general-answer.published', 'general-answer.corrected', 'general-answer.confirmed', 'general-answer.withdrawn'],
  },
  case_message: { INSERT: ['message.sent', 'case.more-asked'], DELETE: UNDONE },
  article: {
    INSERT: ['article.started'],
    UPDATE: ['article.revised', 'article.published', 'article.scheduled', 'article.unpublished', 'article.unscheduled'],
  },
  article_revision: { INSERT: ['article.revised', 'article.published', 'article.scheduled'] },
  saved_view: { INSERT: ['view.saved'], DELETE: ['view.removed', 'person.deactivated'] },
  image: { INSERT: ['image.added'] },
  image_size: { INSERT: ['image.added'] },
  subscriber: {
    INSERT: ['subscriber.asked'],
    UPDATE: ['subscriber.asked', 'subscriber.confirmed'],
    DELETE: ['subscriber.left', 'subscriber.expired', 'subscriber.told'],
  },
} // prettier-ignore

/** Working tables: sessions, links, drafts, rates, the mail queue and notices, schedules, what cases are found by, and the logs themselves. */
const NOT_BUSINESS = [
  'audit_event', 'access_log%', 'session', 'login_link', 'draft', 'intake_draft', 'kept_text', 'mail', 'notice', 'rate_limit', 'code_guess', 'schedule', 'newsletter_delivery',
  'training_delivery', 'time_request', 'case_before', 'case_search', 'search_word%', '\\_prisma\\_migrations',
] // prettier-ignore

/** Notes from now on every row of business that the application's role changes in this file's database. */
export async function watchChanges(): Promise<void> {
  await asSuperuser(`
    create schema watch;
    create table watch.change (name text not null, op text not null, transaction xid8 not null default pg_current_xact_id());
    create function watch.note() returns trigger language plpgsql security definer set search_path = watch, pg_temp as $$
    begin
      if session_user = 'ua_app' then insert into watch.change (name, op) values (tg_table_name, tg_op); end if;
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

/** For tests of what the database is made of, of which the notes are no part; it also has the right a clone lacks. */
export async function asMigrated(): Promise<void> {
  await asSuperuser(`
    drop function watch.note() cascade;
    do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`)
}

/** Every committed change whose transaction recorded no event for it, as a sentence each. */
export async function untoldChanges(): Promise<string[]> {
  const changes = await asSuperuser<Change>(`
    select c.name as "table", c.op, c.transaction::text,
      array(select distinct e.type from audit_event e where e.transaction = c.transaction) as types
    from (select distinct name, op, transaction from watch.change) c order by c.transaction, c.name`)
  return changes
    .filter(({ table, op, types }) => !types.some((type) => TOLD_BY[table]?.[op]?.includes(type as AuditEventType)))
    .map(({ table, op, types }) => `${op} on ${table} is told by ${types.join(', ') || 'no event'}`)
}

/** How many rows of business, events, mails and revealed numbers there are by now: a refusal leaves it as it was. */
export async function changesSoFar(): Promise<string> {
  const [row] = await asSuperuser<{ sum: string }>(`
    select concat_ws(' ', (select count(*) from watch.change), (select count(*) from audit_event),
      (select count(*) from mail), (select count(*) from access_log)) as sum`)
  return row?.sum ?? ''
}
