import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BuyerNames } from '@/components/cases/buyer-names'
import { CasePageHead } from '@/components/cases/case-page-head'
import { ProcurementForm } from '@/components/cases/procurement-form'
import { TextLink } from '@/components/ui/text-link'
import { pageActors } from '@/lib/auth/page-actor'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { knownProcurement } from '@/lib/cases/known-procurement'
import { changeProcurementAction } from './actions'
import { pagePath } from '@/lib/i18n/routes'
import { host } from '@/lib/config/host'

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('casePage'))('changeProcurement') }
}

export default async function Page({ params }: Props) {
  const [{ number }, actors, t, words, locale] = await Promise.all([
    params,
    pageActors(['project-lead', 'advisor']),
    getTranslations('casePage'),
    getTranslations('caseForms.procurement.notice'),
    getLocale(),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) notFound()
  const { version, companyName, about, lotRows } = seen.supportCase
  return (
    <div className="max-w-[44rem]">
      <CasePageHead number={number} about={companyName} heading={t('changeProcurement')} />
      <p className="mb-6">
        <TextLink href={pagePath(locale, '/cases/[number]/procurement/notice', { number })}>{words('link')}</TextLink>
      </p>
      <BuyerNames names={host().municipalities.map(({ fullName }) => fullName)} />
      <ProcurementForm
        action={changeProcurementAction}
        number={number}
        version={version}
        about={about}
        lots={lotRows}
        known={knownProcurement(seen.supportCase)}
        submit={t('saveProcurement')}
      />
    </div>
  )
}
