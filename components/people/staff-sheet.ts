import type { useTranslations } from 'next-intl'
import { sheetOf, type FileColumn, type Sheet } from '@/lib/lists/sheet'
import type { StaffPerson } from '@/lib/people/list-staff'
import { shownEmail } from '@/lib/people/shown-email'
import { roleUntil } from './role-until'

/** What the list of people shows, as a file holds it. */
export function staffSheet(people: readonly StaffPerson[], t: ReturnType<typeof useTranslations<'people'>>): Sheet {
  const columns: FileColumn<StaffPerson>[] = [
    { heading: t('name'), width: 28, value: ({ name }) => name },
    { heading: t('email'), width: 34, value: ({ email }) => email && shownEmail(email) },
    {
      heading: t('rolesHeading'),
      width: 40,
      value: ({ roles, ends }) => roles.map((role) => roleUntil(t, role, ends[role])).join(', '),
    },
    { heading: t('cases'), width: 16, value: ({ roles, openCases }) => (roles.includes('advisor') ? openCases : null) },
    { heading: t('state'), width: 14, value: ({ deactivated }) => (deactivated ? t('deactivated') : null) },
  ]
  return sheetOf(columns, people)
}
