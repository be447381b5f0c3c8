import { getTranslations } from 'next-intl/server'
import { accessFilter, eventFilter, isSafeQuery, readTrailQuery } from '@/components/audit/trail-query'
import { trailRows } from '@/components/audit/trail-rows'
import { accessSheet, eventSheet } from '@/components/audit/trail-sheets'
import { answerSheet } from '@/lib/action/answer-sheet'
import { listAccess } from '@/lib/audit/list-access'
import { listEvents } from '@/lib/audit/list-events'
import { noteAccess } from '@/lib/audit/note-access'
import { today } from '@/lib/calendar/days'
import { host } from '@/lib/config/host'
import { MOST_ROWS } from '@/lib/lists/sheet'

/** The trail, or the access log, with the filter, search and order of its page, all pages of it. */
export async function GET(request: Request): Promise<Response> {
  const asked = { roles: ['project-lead', 'auditor'], subjectKind: 'trail' } as const
  return answerSheet(request, asked, async (reader, asked) => {
    const { personId, role, locale } = reader
    const query = readTrailQuery(asked)
    // What cannot be understood narrows the list to nothing, as on its page.
    const [events, access] = isSafeQuery(query) ? [eventFilter(query), accessFilter(query)] : [null, null]
    const t = await getTranslations({ locale, namespace: 'trail' })
    const isAccess = query.view === 'access'
    const subjectKind = isAccess ? 'access-log' : 'trail'
    await noteAccess({ action: 'read', subjectKind, personId, role, reasonCode: 'export' })
    if (isAccess) {
      const found = access && (await listAccess(reader, { ...access, page: 1 }, MOST_ROWS))
      return { name: `${t('accessFile')}-${today()}`, sheet: accessSheet(found?.lines ?? [], t), total: found?.total }
    }
    const found = events && (await listEvents(reader, { ...events, page: 1 }, MOST_ROWS))
    const rows = found ? trailRows(found, locale, host().municipalities) : []
    return { name: `${t('file')}-${today()}`, sheet: eventSheet(rows, t), total: found?.total }
  })
}
