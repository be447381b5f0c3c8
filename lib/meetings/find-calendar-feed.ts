import 'server-only'
import { createTranslator } from 'use-intl/core'
import { notBarred } from '@/lib/cases/access'
import { config } from '@/lib/config/config'
import { hashToken } from '@/lib/crypto/tokens'
import { db } from '@/lib/db/client'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath } from '@/lib/i18n/routes'
import { calendarFeed } from '@/lib/mail/calendar-feed'
import type { MeetingKind } from '@/lib/meetings/codes'

type Owner = { personId: string; locale: Locale }
type Row = { id: string; number: string; kind: MeetingKind; startsAt: Date; lengthMinutes: number; madeAt: Date }

/** Days back that a calendar is told of: long enough to learn that something was called off. */
const KEPT_DAYS = 60

/**
 * An advisor's meetings, and times that a company may still choose of, by the private address of their calendar: when, and in
 * which case, nothing of what it is about or with whom, for whoever has the address reads it. Null for an address that was never made or has ended, and for who
 * advises no more.
 */
export async function findCalendarFeed(token: string, now: Date = new Date()): Promise<string | null> {
  if (!/^[\w-]{43}$/.test(token)) return null
  const [owner] = await db().$queryRaw<Owner[]>`
    SELECT p.id AS "personId", p.locale FROM calendar_feed f JOIN person p ON p.id = f.person_id
    WHERE f.token_hash = ${hashToken(token)}
      AND EXISTS (SELECT FROM role_in_force r WHERE r.person_id = p.id AND r.role = 'advisor')`
  if (!owner) return null
  const { personId, locale } = owner
  const t = createTranslator({
    locale,
    messages: { meetings: messagesIn(locale).meetings },
    namespace: 'meetings.calendar',
  })
  const meetings = (await meetingsOf(personId, now)).map(({ id, status, sequence, ...row }) => ({
    ...{ uid: id, sequence, cancelled: status === 'cancelled', title: t('title', row), ...placed(row, locale) },
  }))
  const offered = (await offeredBy(personId, now)).map(({ id, no, ...row }) => ({
    ...{ uid: `${id}-${no}`, sequence: 0, cancelled: false, tentative: true },
    ...{ title: t('offered', row), ...placed(row, locale) },
  }))
  return calendarFeed(t('feed'), 'Meetings', [...meetings, ...offered])
}

async function meetingsOf(personId: string, now: Date) {
  return db().$queryRaw<(Row & { status: string; sequence: number })[]>`
    SELECT coalesce(m.calendar_id, m.id) AS id, c.number, m.kind, m.status, m.starts_at AS "startsAt", m.length_minutes AS "lengthMinutes", m.sequence,
      m.booked_at AS "madeAt"
    FROM meeting m JOIN cases c ON c.id = m.case_id
    WHERE m.advisor_id = ${personId}::uuid AND ${notBarred(personId)}
      AND NOT EXISTS (SELECT FROM meeting n WHERE n.carried_from_id = m.id)
      AND m.starts_at > ${now}::timestamptz - make_interval(days => ${KEPT_DAYS})
    ORDER BY m.starts_at, m.id`
}

/** Gone from the calendar as soon as the company has answered, or no longer can. */
async function offeredBy(personId: string, now: Date) {
  return db().$queryRaw<(Row & { no: number })[]>`
    SELECT o.id, c.number, o.kind, t.starts_at AS "startsAt", t.no::int AS no, o.length_minutes AS "lengthMinutes",
      o.offered_at AS "madeAt"
    FROM meeting_offer o JOIN cases c ON c.id = o.case_id, unnest(o.times) WITH ORDINALITY t(starts_at, no)
    WHERE o.advisor_id = ${personId}::uuid AND o.status = 'waiting' AND o.ends_at > ${now}::timestamptz
      AND t.starts_at > ${now}::timestamptz AND c.advisor_id = o.advisor_id AND c.status IN ('assigned', 'ongoing')
      AND ${notBarred(personId)}
    ORDER BY t.starts_at, o.id`
}

function placed({ number, startsAt, lengthMinutes, madeAt }: Omit<Row, 'id'>, locale: Locale) {
  const endsAt = new Date(startsAt.getTime() + lengthMinutes * 60_000)
  return { url: config().appUrl + casePath(locale, number), startsAt, endsAt, madeAt }
}
