import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { casePath } from '@/lib/i18n/routes'

type CaseStepProps = { number: string; company: string; heading: string; lead?: string; children: ReactNode }

/** A page of its own for one thing done with a case, with the way back to it. */
export function CaseStep({ number, company, heading, lead, children }: CaseStepProps) {
  const t = useTranslations('casePage')
  const locale = useLocale()
  return (
    <div className="max-w-[44rem]">
      <Breadcrumb label={t('back')} crumbs={[{ href: casePath(locale, number), text: number }]} />
      <PageHeader eyebrow={company} heading={heading} lead={lead} />
      {children}
    </div>
  )
}
