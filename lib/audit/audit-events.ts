import type { RoleOrigin } from '@/lib/actors/actor'
import type { AdvisorFacts } from '@/lib/audit/advisor-events'
import type { ArticleFacts } from '@/lib/audit/article-events'
import type { CheckScope, FaultReason } from '@/lib/audit/check-scopes'
import type { BuyersFacts } from '@/lib/audit/buyers-events'
import type { CapabilityFacts } from '@/lib/audit/capability-events'
import type { CompanyLinkFacts } from '@/lib/audit/company-events'
import type { CorrectionFacts } from '@/lib/audit/correction-events'
import type { JobEvents } from '@/lib/audit/job-events'
import type { DrawnFacts, EarmarkFacts } from '@/lib/audit/drawn-events'
import type { ExerciseFacts } from '@/lib/audit/exercise-events'
import type { MeetingFacts } from '@/lib/audit/meeting-events'
import type { OutcomeFacts } from '@/lib/audit/outcome-events'
import type { ConflictFacts } from '@/lib/audit/conflict-events'
import type { OwnTimeFacts } from '@/lib/audit/own-time-events'
import type { PagesFacts } from '@/lib/audit/pages-events'
import type { PartnersFacts } from '@/lib/audit/partners-events'
import type { RoundFacts } from '@/lib/audit/round-events'
import type { TrainingFacts } from '@/lib/audit/training-events'
import type { ViewFacts } from '@/lib/audit/view-events'

/**
 * Every change there is, with its facts: ids, codes, minutes, days. Never names, addresses or free text, so that the
 * trail can outlive the personal data. Their sentences stand in messages, under `trailEvents`.
 */
export type AuditFacts = CaseFacts &
  AdvisorFacts &
  ArticleFacts &
  BuyersFacts &
  CapabilityFacts &
  CompanyLinkFacts &
  CorrectionFacts &
  JobEvents &
  DrawnFacts &
  EarmarkFacts &
  ExerciseFacts &
  MeetingFacts &
  OutcomeFacts &
  OwnTimeFacts &
  ConflictFacts &
  PartnersFacts &
  PagesFacts &
  RoundFacts &
  TrainingFacts &
  ViewFacts &
  TrailFacts &
  SealedRows

type TrailFacts = {
  'trail.verified': { scope: CheckScope; events: number; rows: number; faults: number }
  /** `fault` as the verifier names it. */
  'trail.fault-acknowledged': { fault: string; reason: FaultReason }
}

/** What the owner of the tables tells of them, and nobody records: how they stood when the trail began to hold each row. */
type SealedRows = { 'rows.sealed': { table: string; rows: number } }

/** What is recorded of a change. */
export type RecordedFacts = Omit<AuditFacts, keyof SealedRows>
export type RecordedEventType = keyof RecordedFacts

/** People, companies, cases and their time. */
type CaseFacts = {
  'person.joined': { origin: 'intake' | 'invited' | 'directory' | 'lead' | 'demo' | 'proof' }
  'person.address-proven': { how: 'link' | 'directory' }
  'person.named': Record<string, never>
  'person.deactivated': Record<string, never>
  'person.reactivated': Record<string, never>
  'person.linked': { provider: 'oidc' }
  'person.language-chosen': { locale: string }
  'person.keys-chosen': { keys: 'on' | 'off' }
  /** The private address of their own calendar; it is in no event. */
  'person.calendar-made': Record<string, never>
  'person.calendar-ended': Record<string, never>
  'person.notice-mails-chosen': { mails: string }
  // Older events do not say where the role came from, nor its last day.
  'role.granted': { role: string; origin: RoleOrigin | null; endsOn?: string | null }
  'role.asked': { role: string; requestId: string; endsOn: string | null }
  'role.decided': { role: string; requestId: string; decision: 'confirmed' | 'declined' | 'withdrawn' }
  'role.end-set': { role: string; endsOn: string }
  'role.revoked': { role: string; origin: RoleOrigin | null }
  'company.registered': { orgKind: string; municipality: string }
  'mandate.declared': { personId: string; validFrom: string; validTo: string | null }
  'mandate.verified': { personId: string; how: string; validTo: string | null }
  'mandate.invited': { personId: string; validTo: string | null }
  'mandate.revoked': { personId: string }
  'mandate.offered': { invitationId: string; validTo: string }
  'mandate.accepted': { invitationId: string; personId: string; validTo: string }
  'mandate.offer-declined': { invitationId: string }
  'mandate.offer-lapsed': { invitationId: string }
  /** `month` is its first day. */
  'month.closed': { month: string }
  'case.opened': { number: string; about: string; via: string; municipality: string; predecessorId: string | null }
  'case.accepted': Record<string, never>
  'case.declined': { reason: string; turnTo: string }
  'case.more-asked': { messageId: string }
  'case.waiting-ended': Record<string, never>
  'case.started': Record<string, never>
  'case.closed': { outcome: string; why: string | null; barriers: string[] }
  'case.reopened': { reason: string }
  'case.withdrawn': Record<string, never>
  'case.step-undone': { step: string; undoes: string[] }
  'case.contact-claimed': { personId: string }
  'case.contact-disowned': Record<string, never>
  'case.contact-forgotten': Record<string, never>
  'contact.checked': { how: string; validTo: string }
  'contact.check-revoked': Record<string, never>
  'case.followed': { successorId: string }
  'case.carried-over': { fromId: string; advisorId: string | null }
  /** `fromId` is the registration of its company that was merged into the one it belongs to now. */
  'case.moved-company': { fromId: string }
  'eligibility.checked': { checkId: string; rules: string; size: string; result: string }
  'advisor.assigned': { advisorId: string }
  'advisor.gave-back': { reason: string }
  'advisor.handed-over': { advisorId: string; fromAdvisorId: string }
  'result.recorded': { result: string }
  'result.taken-back': { result: string }
  'procurement.named': { caseId: string; bidDeadlineOn: string | null }
  'procurement.changed': { caseId: string; fields: string[]; bidDeadlineOn: string | null }
  'procurement.lots-told': { caseId: string }
  /** `fields` as the code names them; what they said leaves no trace. */
  'case.corrected': { caseId: string; fields: string[] }
  'note.written': { noteId: string }
  'message.sent': { messageId: string; side: 'company' | 'staff' }
  'time.logged': {
    entryId: string
    caseId: string
    minutes: number
    activity: string
    workedOn: string
    minutesLeft: number
    earlyReason?: string | null
    lateReason?: string | null
    /** The day in a closed month that it is about, where it is dated in another. */
    concernsOn?: string | null
  }
  /** `movesId` is the entry as it was in another case, reversed there in the same transaction. */
  'time.moved': {
    entryId: string
    movesId: string
    caseId: string
    minutes: number
    activity: string
    workedOn: string
    minutesLeft: number
    earlyReason: string | null
    lateReason: string | null
    concernsOn: string | null
  }
  /** Written afterwards, by whoever logged it. */
  'time.noted': { entryId: string; caseId: string }
  'time.outside-noted': { entryId: string; caseId: string }
  'time.reversed': {
    entryId: string
    reversesId: string
    caseId: string
    minutes: number
    reason: string
    minutesLeft: number
  }
  'time.recorded-outside': {
    entryId: string
    caseId: string
    minutes: number
    activity: string
    workedOn: string
    why: string
    earlyReason?: string | null
    lateReason?: string | null
    /** The day in a closed month that it is about, where it is dated in another. */
    concernsOn?: string | null
  }
  'time.outside-moved': {
    entryId: string
    movesId: string
    caseId: string
    minutes: number
    activity: string
    workedOn: string
    why: string
    earlyReason: string | null
    lateReason: string | null
    concernsOn: string | null
  }
  'time.outside-reversed': { entryId: string; reversesId: string; caseId: string; minutes: number; reason: string }
  'key.introduced': { keyId: string }
  'key.rotated': { keyId: string; fromKeyId: string; companies: number }
}

export type AuditEventType = keyof AuditFacts
export type { Subject, SubjectKind } from '@/lib/audit/subject'
