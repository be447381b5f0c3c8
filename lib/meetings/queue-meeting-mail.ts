import 'server-only'
import type { Tx } from '@/lib/db/transaction'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { CalendarNews } from '@/lib/mail/facts'
import { queueMail, queueMailTo } from '@/lib/mail/queue-mail'
import type { MailTemplate } from '@/lib/mail/templates'
import { contactOf, type Receiver } from '@/lib/meetings/contact'

type Template = Exclude<Extract<MailTemplate, `meeting-${string}`>, 'meeting-taken-over'>
type Told = { id: string; advisorId: string; startsAt: Date }

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
  const [advisor] = await tx.$queryRaw<Receiver[]>`
    SELECT id AS "personId", email AS address, locale FROM person
    WHERE ${template !== 'meeting-reminder'} AND id = ${advisorId}::uuid AND email IS NOT NULL`
  for (const receiver of [await contactOf(tx, supportCase.id), advisor]) {
    if (!receiver) continue
    const { personId, address, locale } = receiver
    const when = formatInstant(startsAt, locale, 'weekday')
    const facts = { number: supportCase.number, when, meetingId, calendar: CALENDAR[template] }
    if (personId) await queueMail<Template>(tx, personId, template, facts)
    else await queueMailTo<Template>(tx, { address, locale }, template, facts)
  }
}

/** Takes a meeting out of the calendar of whose it was, when it has gone to whoever has the case now. */
export async function queueTakenOverMail(
  tx: Tx,
  { number }: { number: string },
  { id: meetingId, advisorId, startsAt }: Told,
): Promise<void> {
  const { locale, email } = await tx.person.findUniqueOrThrow({ where: { id: advisorId } })
  if (email === null) return
  const facts = {
    number,
    when: formatInstant(startsAt, locale, 'weekday'),
    meetingId,
    calendar: 'cancel',
  } as const
  await queueMail(tx, advisorId, 'meeting-taken-over', facts, { path: pagePath(locale as Locale, '/work') })
}
