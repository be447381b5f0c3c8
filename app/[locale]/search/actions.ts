'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { findSought } from '@/lib/cases/find-sought'
import { searchInput } from '@/lib/cases/sought-input'
import { casePath, pagePath } from '@/lib/i18n/routes'

export const searchAction = action(
  ['project-lead', 'advisor', 'auditor', 'company-contact'],
  searchInput,
  async (actor, { q }) => {
    const [locale, sought] = [await getLocale(), await findSought(actor, q)]
    redirect('number' in sought ? casePath(locale, sought.number) : pagePath(locale, '/search', {}, sought))
  },
)
