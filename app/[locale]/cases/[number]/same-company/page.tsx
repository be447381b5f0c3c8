import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { SameCompany } from '@/components/cases/same-company'
import { pageActor } from '@/lib/auth/page-actor'
import { findCompanies } from '@/lib/cases/find-companies'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { otherCaseField } from '@/lib/cases/link-inputs'
import { listAlikeCompanies } from '@/lib/cases/list-alike-companies'
import { listCompanyLinks } from '@/lib/cases/list-company-links'
import { listMerges } from '@/lib/cases/list-merges'
import { endCompanyLinkAction, linkCompaniesAction } from './actions'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ other?: unknown; merged?: unknown }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.sameCompany'))('title') }
}

/** `?other=UA-2026-0007`: a case of the company to compare with; `?merged=`: the link by which two were merged just now. */
export default async function Page({ params, searchParams }: Props) {
  const lead = await pageActor(['project-lead'])
  const [{ number }, query, t] = await Promise.all([params, searchParams, getTranslations('casePage.sameCompany')])
  const seen = await findVisibleCase([lead], number)
  if (!seen) notFound()
  const { companyId, companyName } = seen.supportCase
  const asked = otherCaseField.safeParse(query.other)
  const [ours, theirs] = asked.success ? await findCompanies(lead, [number, asked.data]) : []
  const pair = ours && theirs && ours.id !== theirs.id ? ([ours, theirs] as const) : null
  const [links, merges, alike] = await Promise.all([
    listCompanyLinks(lead, companyId),
    listMerges(lead, companyId),
    listAlikeCompanies(lead, number),
  ])
  return (
    <div className="max-w-[44rem]">
      <CasePageHead number={number} about={companyName} heading={t('title')} lead={t('lead')} />
      <SameCompany
        {...{ number, links, merges, alike }}
        done={typeof query.merged === 'string' ? query.merged : undefined}
        chosen={asked.success ? { other: asked.data, pair } : null}
        actions={{ link: linkCompaniesAction, end: endCompanyLinkAction }}
      />
    </div>
  )
}
