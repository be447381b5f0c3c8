import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { casePath } from '@/lib/i18n/routes'

type CasePageHeadProps = { number: string; about: ReactNode; heading: ReactNode; lead?: ReactNode }

/** The head of a page that does one thing to a case, with the way back to it. */
export function CasePageHead({ number, about, heading, lead }: CasePageHeadProps) {
  const t = useTranslations('casePage')
  return (
    <>
      <Breadcrumb label={t('back')} crumbs={[{ href: casePath(useLocale(), number), text: number }]} />
      <PageHeader eyebrow={about} heading={heading} lead={lead} />
    </>
  )
}
