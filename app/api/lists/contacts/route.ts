import { getTranslations } from 'next-intl/server'
import { contactSheet } from '@/components/partners/contact-sheet'
import { answerSheet } from '@/lib/action/answer-sheet'
import { noteAccess } from '@/lib/audit/note-access'
import { today } from '@/lib/calendar/days'
import { contactsShown, readContactFilter, readContactSort } from '@/lib/partners/contact-filter'
import { listContacts } from '@/lib/partners/list-contacts'

/** Who can be reached at the partners, with the filter, search and order of their page. */
export async function GET(request: Request): Promise<Response> {
  const asked = { roles: ['project-lead'], subjectKind: 'contact-list' } as const
  return answerSheet(request, asked, async (lead, query) => {
    const { personId, role, locale } = lead
    await noteAccess({ action: 'read', subjectKind: 'contact-list', personId, role, reasonCode: 'export' })
    const [contacts, t, sees] = await Promise.all([
      listContacts(lead),
      getTranslations({ locale, namespace: 'partnerContacts' }),
      getTranslations({ locale, namespace: 'caseWords.termsSee' }),
    ])
    const shown = contactsShown(contacts, readContactFilter(query), readContactSort(query))
    return { name: `${t('file')}-${today()}`, sheet: contactSheet(shown, { t, sees }) }
  })
}
