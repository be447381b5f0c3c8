import { getTranslations } from 'next-intl/server'
import { queueSheet } from '@/components/cases/queue-sheet'
import { answerSheet } from '@/lib/action/answer-sheet'
import { triageClock } from '@/lib/advisors/triage-clock'
import { noteAccess } from '@/lib/audit/note-access'
import { today } from '@/lib/calendar/days'
import { listQueue } from '@/lib/cases/list-queue'
import { readQueue } from '@/lib/cases/queue-filter'
import { placeWords } from '@/lib/i18n/host-words'
import { MOST_ROWS } from '@/lib/lists/sheet'

/** What waits for the lead, with the search and order of its page, all pages of it. */
export async function GET(request: Request): Promise<Response> {
  const asked = { roles: ['project-lead'], subjectKind: 'case-list' } as const
  return answerSheet(request, asked, async (lead, query) => {
    const { personId, role, locale } = lead
    await noteAccess({ action: 'read', subjectKind: 'case-list', personId, role, reasonCode: 'export' })
    const [{ cases, total }, queue, work, list, words] = await Promise.all([
      listQueue(lead, 1, readQueue(query), MOST_ROWS, await triageClock(lead)),
      getTranslations({ locale, namespace: 'queue' }),
      getTranslations({ locale, namespace: 'work' }),
      getTranslations({ locale, namespace: 'caseList' }),
      getTranslations({ locale, namespace: 'caseWords' }),
    ])
    const sheet = queueSheet(cases, { queue, work, list, cases: words, place: (row) => placeWords(row, locale) })
    return { name: `${queue('file')}-${today()}`, sheet, total }
  })
}
