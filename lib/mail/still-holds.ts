import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Mailbox } from '@/lib/mail/mailbox'
import type { MailTemplate } from '@/lib/mail/templates'

/**
 * For mails, `mail AS m`, that ask something of a company's word in the register, or tell a partner of a case: whether it still
 * is so, for whom the mail is to. The word may have been taken back, said anew or come to its day since the mail was queued, an
 * exercise closed or answered, or the receiver speak for the company no more; and the company may have taken back that the
 * partner follows its case, the receiver's place at the partner have ended, or the case have moved on.
 */
const HOLDS = {
  'exercise-asked': answerable(),
  'exercise-reminder': answerable(),
  'capability-ending': Prisma.sql`EXISTS (SELECT FROM standing_capability k
    WHERE k.reminded_at IS NOT NULL AND speaks_for_company(m.person_id, k.company_id))`,
  'referral-accepted': stateFollowed(),
  'referral-state': stateFollowed(),
  'referral-returned': ofReferral(Prisma.sql`f.kind = 'referral-returned' AND f.follows
    AND f.referred_id = (SELECT c.id FROM cases c WHERE c.number = m.params ->> 'number')
    AND EXISTS (SELECT FROM referral_return t WHERE t.case_id = f.living_id)`),
  'referral-returned-unnamed': ofReferral(Prisma.sql`f.kind = 'referral-returned'
    AND f.case_id = (SELECT n.case_id FROM notice n JOIN referral_return t ON t.case_id = n.case_id WHERE n.id = m.notice_id)`),
  'referral-digest': ofReferral(Prisma.sql`EXISTS (SELECT FROM notice n
    WHERE n.person_id = m.person_id AND n.case_id = f.case_id AND n.kind = f.kind AND n.seen_at IS NULL)`),
} satisfies Partial<Record<MailTemplate, Prisma.Sql>>

function answerable(): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM exercise_asked a WHERE a.id::text = m.params ->> 'askedId' AND a.answer IS NULL
    AND exercise_takes_answers(a.exercise_id, a.capability_id) AND speaks_for_company(m.person_id, a.company_id))`
}

function stateFollowed(): Prisma.Sql {
  return ofReferral(Prisma.sql`f.kind = 'referral-state'
    AND f.referred_id = (SELECT c.id FROM cases c WHERE c.number = m.params ->> 'number')
    AND EXISTS (SELECT FROM cases c WHERE c.id = f.living_id AND c.status = m.params ->> 'state')`)
}

function ofReferral(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM told_of_referral f
    WHERE f.person_id = m.person_id AND ${which}
      AND NOT barred_from_case(f.person_id, f.living_id) AND NOT barred_from_case(f.person_id, f.referred_id))`
}

const asks = Prisma.sql`m.template = ANY(${Object.keys(HOLDS)}::text[])`
const holds = Prisma.join(
  Object.entries(HOLDS).map(([template, condition]) => Prisma.sql`(m.template = ${template} AND ${condition})`),
  ' OR ',
)

/** A condition on mails of this box, `mail AS m`: that what they ask or tell still is so. Of all other mails it is taken to be. */
export function stillHolds(box: Mailbox): Prisma.Sql {
  return box === 'open' ? Prisma.sql`(NOT ${asks} OR ${holds})` : Prisma.sql`TRUE`
}

/** Mails that ask or tell what is so no longer, `mail AS m`, among those of the open box. */
export const asksInVain = Prisma.sql`${asks} AND NOT (${holds})`
