import { getTranslations } from 'next-intl/server'
import { workSheet } from '@/components/cases/work-sheet'
import { answerSheet } from '@/lib/action/answer-sheet'
import { noteAccess } from '@/lib/audit/note-access'
import { today } from '@/lib/calendar/days'
import { listWork } from '@/lib/cases/list-work'
import { readWork } from '@/lib/cases/work-filter'
import { MOST_ROWS } from '@/lib/lists/sheet'

/** An advisor's work list with the choice, search and order of its page, all pages of it. */
export async function GET(request: Request): Promise<Response> {
  return answerSheet(request, { roles: ['advisor'], subjectKind: 'case-list' } as const, async (advisor, query) => {
    const { personId, role, locale } = advisor
    await noteAccess({ action: 'read', subjectKind: 'case-list', personId, role, reasonCode: 'export' })
    const [{ cases, total }, work, list, words] = await Promise.all([
      listWork(advisor, readWork(query), 1, MOST_ROWS),
      getTranslations({ locale, namespace: 'work' }),
      getTranslations({ locale, namespace: 'caseList' }),
      getTranslations({ locale, namespace: 'caseWords' }),
    ])
    return { name: `${work('file')}-${today()}`, sheet: workSheet(cases, { work, list, cases: words }), total }
  })
}
