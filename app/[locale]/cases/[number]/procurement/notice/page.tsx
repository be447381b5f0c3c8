import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CasePageHead } from '@/components/cases/case-page-head'
import { NoticeForm } from '@/components/cases/notice-form'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { knownProcurement } from '@/lib/cases/known-procurement'
import { fillFromNoticeAction } from './actions'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('caseForms.procurement.notice'))('heading') }
}

export default async function Page({ params }: Props) {
  const [{ number }, actors, t] = await Promise.all([
    params,
    pageActors(['project-lead', 'advisor']),
    getTranslations('caseForms.procurement.notice'),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { version, companyName } = seen.supportCase
  return (
    <div className="max-w-[44rem]">
      <CasePageHead number={number} about={companyName} heading={t('heading')} lead={t('lead')} />
      <NoticeForm action={fillFromNoticeAction} {...{ number, version }} known={knownProcurement(seen.supportCase)} />
    </div>
  )
}
