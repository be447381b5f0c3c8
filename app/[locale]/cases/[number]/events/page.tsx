import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseTimeline } from '@/components/audit/case-timeline'
import { CaseStep } from '@/components/cases/case-step'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { caseTimeline } from '@/lib/cases/case-timeline'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage'))('timelineHeading') }
}

export default async function Page({ params }: Props) {
  const [{ number }, actors, t, locale] = await Promise.all([
    params,
    pageActors(['project-lead', 'advisor', 'auditor', 'company-contact']),
    getTranslations('casePage'),
    getLocale(),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { viewer, supportCase } = seen
  const items = await caseTimeline(viewer, supportCase.id, locale)
  const company = viewer.role === 'company-contact' ? supportCase.statedName : supportCase.companyName
  return (
    <CaseStep number={number} company={company} heading={t('timelineHeading')}>
      <CaseTimeline items={items} label={t('timelineHeading')} level={2} />
    </CaseStep>
  )
}
