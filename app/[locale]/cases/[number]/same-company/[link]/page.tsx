import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { MergePlan } from '@/components/cases/merge-plan'
import { pageActor } from '@/lib/auth/page-actor'
import { findMerge } from '@/lib/cases/find-merge'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { mergeCompaniesInput } from '@/lib/cases/merge-inputs'
import { pagePath } from '@/lib/i18n/routes'
import { mergeCompaniesAction } from '../actions'

type Props = { params: Promise<{ number: string; link: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage.merge'))('title') }
}

export default async function Page({ params }: Props) {
  const lead = await pageActor(['project-lead'])
  const [{ number, link }, t] = await Promise.all([params, getTranslations('casePage.merge')])
  const seen = await findVisibleCase([lead], number)
  const linkId = mergeCompaniesInput.shape.linkId.safeParse(link)
  if (!seen) notFound()
  const plan = linkId.success ? await findMerge(lead, seen.supportCase.companyId, linkId.data) : null
  // Merged already, or no longer linked: what holds now stands there.
  if (!plan) redirect(pagePath(await getLocale(), '/cases/[number]/same-company', { number }))
  return (
    <div className="max-w-[44rem]">
      <CasePageHead number={number} about={plan.into.name} heading={t('title')} lead={t('lead')} />
      <MergePlan {...{ number, plan }} linkId={link} requestId={randomUUID()} action={mergeCompaniesAction} />
    </div>
  )
}
