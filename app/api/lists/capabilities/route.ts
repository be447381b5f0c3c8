import { getTranslations } from 'next-intl/server'
import { registerSheet } from '@/components/capabilities/register-sheet'
import { answerSheet } from '@/lib/action/answer-sheet'
import { noteAccess } from '@/lib/audit/note-access'
import { today } from '@/lib/calendar/days'
import { readRegisterFilter, readRegisterSort, registerShown } from '@/lib/capabilities/register-filter'
import { searchRegister } from '@/lib/capabilities/search-register'
import { hostChoices } from '@/lib/i18n/host-words'

/** What companies can deliver, with the filter, search and order of its page; never with whom to call. */
export async function GET(request: Request): Promise<Response> {
  const asked = { roles: ['project-lead', 'advisor', 'buyer-advisor'], subjectKind: 'capability-list' } as const
  return answerSheet(request, asked, async (staff, query) => {
    const { personId, role, locale } = staff
    await noteAccess({ action: 'read', subjectKind: 'capability-list', personId, role, reasonCode: 'export' })
    const { municipalities } = hostChoices(locale)
    const filter = readRegisterFilter(query, municipalities.map(({ value }) => value)) // prettier-ignore
    const [found, preparedness, divisions] = await Promise.all([
      searchRegister(staff, filter),
      getTranslations({ locale, namespace: 'preparedness' }),
      getTranslations({ locale, namespace: 'trailEvents.words.divisions' }),
    ])
    const shown = registerShown(found, filter.q, readRegisterSort(query))
    const sheet = registerSheet(shown, municipalities, { preparedness, divisions })
    return { name: `${preparedness('register.file')}-${today()}`, sheet }
  })
}
