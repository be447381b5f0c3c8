import { getTranslations } from 'next-intl/server'
import { readDisclosure } from '@/components/audit/disclosure-query'
import { disclosedSheet, disclosureTabs, keySheet } from '@/components/audit/disclosure-sheets'
import { eventFilter, isSafeQuery, readTrailQuery } from '@/components/audit/trail-query'
import { trailRows } from '@/components/audit/trail-rows'
import { answerSheet } from '@/lib/action/answer-sheet'
import { findDisclosure } from '@/lib/audit/find-disclosure'
import { noteAccess } from '@/lib/audit/note-access'
import { today } from '@/lib/calendar/days'
import { host } from '@/lib/config/host'
import { formatInstant } from '@/lib/i18n/formats'

/** A part of the trail to give out, masked, or with `?key=yes` what its marks stand for. Without its grounds there is none. */
export async function GET(request: Request): Promise<Response> {
  const asked = { roles: ['project-lead', 'auditor'], subjectKind: 'trail' } as const
  return answerSheet(request, asked, async (reader, asked) => {
    const { personId, role, locale } = reader
    const query = readTrailQuery(asked)
    const disclosure = readDisclosure(asked, new Date())
    const filter = isSafeQuery(query) ? eventFilter(query) : null
    if (!filter || !disclosure.prepared || disclosure.missing.length > 0) return null
    const { until, grounds } = disclosure
    const t = await getTranslations({ locale, namespace: 'trail' })
    await noteAccess({ action: 'read', subjectKind: 'trail', personId, role, reasonCode: 'disclosure' })
    const { page, masks } = await findDisclosure(reader, { ...filter, until }, grounds)
    if (asked.key === 'yes') return { name: `${t('disclosure.keyFile')}-${today()}`, sheet: keySheet(masks, t) }
    const rows = trailRows(page, locale, host().municipalities)
    const about: [string, string | number][] = [
      [t('disclosure.until'), formatInstant(until, locale)],
      [t('disclosure.events'), rows.length],
      [t('disclosure.marks'), masks.length],
    ]
    return {
      ...{ name: `${t('disclosure.file')}-${today()}`, total: page.total, sheet: disclosedSheet(rows, t) },
      tabs: disclosureTabs(rows, masks, about, t),
    }
  })
}
