import 'server-only'
import type { TrailEvent } from '@/lib/audit/list-events'
import type { CaseActor } from '@/lib/actors/actor'
import { Prisma } from '@/lib/db/generated/client'

/**
 * What concerns the company. The staff's notes, hours outside the support and handovers between advisors do not; of its
 * procurement the last day does.
 */
const TOLD_TO_COMPANY = [
  'case.opened',
  'case.accepted',
  'case.declined',
  'case.more-asked',
  'case.waiting-ended',
  'case.started',
  'case.closed',
  'case.corrected',
  'case.reopened',
  'case.withdrawn',
  'case.followed',
  'case.moved-company',
  'case.joined',
  'referral.made',
  'advisor.assigned',
  'advisor.handed-over',
  'procurement.changed',
  'result.recorded',
  'follow-up.asked',
  'follow-up.answered',
  'message.sent',
  'meeting.offered',
  'meeting.picked',
  'meeting.offer-declined',
  'meeting.offer-withdrawn',
  'meeting.offer-lapsed',
  'meeting.booked',
  'meeting.moved',
  'meeting.carried-over',
  'meeting.held',
  'meeting.missed',
  'meeting.booked-again',
  'meeting.cancelled',
  'time.logged',
  'time.missed',
  'time.group-logged',
  'time.joint-logged',
  'earmark.set',
  'earmark.lifted',
  'time.moved',
  'time.reversed',
]

/** Condition on `audit_event AS e`: what the reader is told of. A step that was undone at once never was, to the company. */
export function toldTo({ role }: CaseActor): Prisma.Sql {
  if (role !== 'company-contact') return Prisma.sql`true`
  return Prisma.sql`(e.type = ANY(${TOLD_TO_COMPANY})
    AND (e.type <> 'procurement.changed' OR e.facts -> 'fields' ?| ARRAY['bidDeadlineOn', 'bidDeadlineAt'])
    AND NOT EXISTS (
    SELECT FROM audit_event u
    WHERE u.case_id = e.case_id AND u.type = 'case.step-undone' AND u.facts -> 'undoes' ? e.id::text))`
}

/** The event as the reader is told of it: of a handover the company learns only who helps it now. */
export function asTold<E extends Pick<TrailEvent, 'type' | 'facts'>>({ role }: CaseActor, event: E): E {
  if (role !== 'company-contact' || event.type !== 'advisor.handed-over') return event
  return { ...event, type: 'advisor.assigned', facts: { advisorId: event.facts.advisorId } }
}
