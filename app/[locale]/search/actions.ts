'use server'

import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action } from '@/lib/action/action'
import { findSoughtCompany } from '@/lib/cases/search-cases'
import { mayStandInAddress, searchInput } from '@/lib/cases/sought-text'
import { pagePath } from '@/lib/i18n/routes'

export const searchAction = action(
  ['project-lead', 'advisor', 'auditor', 'company-contact'],
  searchInput,
  async (actor, { q }) => {
    const query = mayStandInAddress(q) ? { q } : { company: (await findSoughtCompany(actor, q)) ?? 'none' }
    redirect(pagePath(await getLocale(), '/search', {}, query))
  },
)
