import { getTranslations } from 'next-intl/server'
import { staffSheet } from '@/components/people/staff-sheet'
import { answerSheet } from '@/lib/action/answer-sheet'
import { noteAccess } from '@/lib/audit/note-access'
import { today } from '@/lib/calendar/days'
import { listStaff } from '@/lib/people/list-staff'
import { readStaffFilter, readStaffSort, staffShown } from '@/lib/people/staff-filter'

/** The people who work here, with the filter, search and order of their page. */
export async function GET(request: Request): Promise<Response> {
  const asked = { roles: ['project-lead'], subjectKind: 'staff-list' } as const
  return answerSheet(request, asked, async (lead, query) => {
    const { personId, role, locale } = lead
    await noteAccess({ action: 'read', subjectKind: 'staff-list', personId, role, reasonCode: 'export' })
    const [people, t] = await Promise.all([listStaff(lead), getTranslations({ locale, namespace: 'people' })])
    const shown = staffShown(people, readStaffFilter(query), readStaffSort(query))
    return { name: `${t('file')}-${today()}`, sheet: staffSheet(shown, t) }
  })
}
