import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { CalendarNews } from '@/lib/mail/facts'
import { queueMail, queueMailTo } from '@/lib/mail/queue-mail'
import type { MailTemplate } from '@/lib/mail/templates'

type Template = Extract<MailTemplate, `meeting-${string}`>
type Told = { id: string; advisorId: string; startsAt: Date }
type Receiver = { personId: string | null; address: string; locale: Locale }

const CALENDAR = {
  'meeting-booked': 'request',
  'meeting-moved': 'request',
  'meeting-cancelled': 'cancel',
  'meeting-reminder': undefined,
} as const satisfies Record<Template, CalendarNews | undefined>

/**
 * Tells the company's contact of a meeting, and its advisor, with a calendar file that is made as things stand when the
 * mail is sent; a reminder is the company's alone, and carries none. Whoever said that the case is not theirs is left in
 * peace.
 */
export async function queueMeetingMail(
  tx: Tx,
  template: Template,
  supportCase: { id: string; number: string },
  { id: meetingId, advisorId, startsAt }: Told,
): Promise<void> {
  const receivers = await tx.$queryRaw<Receiver[]>`
    SELECT c.contact_id AS "personId", coalesce(p.email, c.contact_email) AS address, coalesce(p.locale, c.contact_locale) AS locale
    FROM cases c LEFT JOIN person p ON p.id = c.contact_id
    WHERE c.id = ${supportCase.id}::uuid AND c.contact_disowned_at IS NULL AND coalesce(p.email, c.contact_email) IS NOT NULL
    UNION ALL
    SELECT id, email, locale FROM person
    WHERE ${template !== 'meeting-reminder'} AND id = ${advisorId}::uuid AND email IS NOT NULL`
  for (const { personId, address, locale } of receivers) {
    const when = formatInstant(startsAt, locale, 'weekday')
    const facts = { number: supportCase.number, when, meetingId, calendar: CALENDAR[template] }
    if (personId) await queueMail<Template>(tx, personId, template, facts)
    else await queueMailTo<Template>(tx, { address, locale }, template, facts)
  }
}
