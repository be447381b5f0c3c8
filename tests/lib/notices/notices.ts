import type { Person } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { chooseNoticeMails } from '@/lib/notices/choose-notice-mails'
import type { NoticeMails } from '@/lib/notices/kinds'

/** Someone as a session has them; nothing else about them matters here. */
export function asPerson(id: string, rights: Partial<Person> = {}): Person {
  return { id, sessionId: '', keysOff: false, name: '', email: null, locale: 'sv', roles: [], mandates: [], partnerships: [], ...rights } // prettier-ignore
}

export const choose = (personId: string, mails: NoticeMails) => chooseNoticeMails(asPerson(personId), mails)

/** What the person has not seen, the oldest first. */
export async function unseenBy(personId: string): Promise<string[]> {
  const rows = await db().notice.findMany({ where: { personId, seenAt: null }, orderBy: { sinceAt: 'asc' } })
  return rows.map(({ kind }) => kind)
}
