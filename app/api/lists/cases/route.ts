import { getTranslations } from 'next-intl/server'
import { caseSheet } from '@/components/cases/case-sheet'
import { answerSheet } from '@/lib/action/answer-sheet'
import { noteAccess } from '@/lib/audit/note-access'
import { today } from '@/lib/calendar/days'
import { host } from '@/lib/config/host'
import { readCaseFilter, readSort } from '@/lib/figures/case-filter'
import { listCases } from '@/lib/figures/list-cases'
import { MOST_ROWS } from '@/lib/lists/sheet'

/** The list of cases with the filter, search and order of its page, all pages of it. */
export async function GET(request: Request): Promise<Response> {
  const asked = { roles: ['project-lead', 'auditor', 'advisor'], subjectKind: 'case-list' } as const
  return answerSheet(request, asked, async (staff, query) => {
    const { personId, role, locale } = staff
    await noteAccess({ action: 'read', subjectKind: 'case-list', personId, role, reasonCode: 'export' })
    const [filter, sort] = [readCaseFilter(query), readSort(query)]
    const [{ cases, total }, list, words, figures] = await Promise.all([
      listCases(staff, filter, sort, 1, MOST_ROWS),
      getTranslations({ locale, namespace: 'caseList' }),
      getTranslations({ locale, namespace: 'caseWords' }),
      getTranslations({ locale, namespace: 'figures' }),
    ])
    const sheet = caseSheet(cases, {
      words: { list, cases: words, figures },
      figure: filter.figure,
      places: host().municipalities,
    })
    return { name: `${list('file')}-${today()}`, sheet, total }
  })
}
