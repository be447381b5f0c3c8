import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { host } from '@/lib/config/host'
import { choosables, type Choosables } from '@/lib/figures/choosable'
import { listCaseAdvisors } from '@/lib/figures/list-case-advisors'
import type { Locale } from '@/lib/i18n/pathnames'
import { listPartners } from '@/lib/partners/list-partners'

/** What a lead may choose the cases of figures by. */
export async function findChoosables(lead: ProjectLead, locale: Locale): Promise<Choosables> {
  const [advisors, partners] = await Promise.all([listCaseAdvisors(lead), listPartners(lead)])
  return choosables(host(), locale, { advisors, partners })
}
