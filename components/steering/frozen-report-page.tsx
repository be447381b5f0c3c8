import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { FrozenReport } from '@/lib/steering/find-report'
import { ReportView } from './report-view'

export function FrozenReportPage({ locale, report }: { locale: Locale; report: FrozenReport }) {
  const t = useTranslations('steering')
  const { no, name } = report.content
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={pagePath(locale, '/lead/steering')}>{t('all')}</TextLink>}
        heading={t('reportTitle', { no, name })}
      />
      <p className="measure mb-6 print:hidden">
        <a
          href={`/api/lists/steering-report/${no}?as=xlsx`}
          download
          className="text-action underline underline-offset-4"
        >
          {t('excel')}
        </a>
        {'. '}
        {t('print')}
      </p>
      <ReportView locale={locale} {...report} />
    </>
  )
}

/** The report counts what its reader may not see. */
export function WithheldReport({ locale }: { locale: Locale }) {
  const t = useTranslations('steering')
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={pagePath(locale, '/lead/steering')}>{t('all')}</TextLink>}
        heading={t('title')}
      />
      <Notice tone="info" heading={t('withheldHeading')}>
        <p>{t('withheld')}</p>
      </Notice>
    </>
  )
}
