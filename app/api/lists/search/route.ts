import { getTranslations } from 'next-intl/server'
import { searchSheet } from '@/components/search/search-sheet'
import { readSearchQuery } from '@/components/search/search-query'
import { answerSheet } from '@/lib/action/answer-sheet'
import { noteAccess } from '@/lib/audit/note-access'
import { today } from '@/lib/calendar/days'
import { searchAsAsked } from '@/lib/cases/search-as-asked'
import { MOST_ROWS } from '@/lib/lists/sheet'

/** What a search finds, with the order of its page, all pages of it. */
export async function GET(request: Request): Promise<Response> {
  const roles = ['project-lead', 'advisor', 'auditor', 'company-contact'] as const
  return answerSheet(request, { roles, subjectKind: 'case-list' }, async (actor, query) => {
    const { personId, role, locale } = actor
    const asked = readSearchQuery(query)
    const found = await searchAsAsked(actor, { ...asked, page: 1 }, { sort: asked.sort, perPage: MOST_ROWS })
    await noteAccess({ action: 'read', subjectKind: 'case-list', personId, role, reasonCode: 'export' })
    const [search, list, cases] = await Promise.all([
      getTranslations({ locale, namespace: 'search' }),
      getTranslations({ locale, namespace: 'caseList' }),
      getTranslations({ locale, namespace: 'caseWords' }),
    ])
    return {
      name: `${search('file')}-${today()}`,
      sheet: searchSheet(found?.cases ?? [], { search, list, cases }),
      total: found?.most ? null : found?.total,
    }
  })
}
