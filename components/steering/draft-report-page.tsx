import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import type { DraftReport } from '@/lib/steering/find-draft-report'
import { ReportForm } from './report-form'
import { ReportView } from './report-view'

type DraftReportPageProps = {
  locale: Locale
  draft: DraftReport
  write: FormAction<void>
}

/** A report that is being written: its words and the step that freezes it with them, and what it says now. */
export function DraftReportPage({ locale, draft, write }: DraftReportPageProps) {
  const t = useTranslations('steering')
  const { id, version, content, mayFreeze } = draft
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={pagePath(locale, '/lead/steering')}>{t('all')}</TextLink>}
        heading={t('draftHeading', { no: content.no })}
      />
      <div className="space-y-8">
        <Card heading={t('words')} labelledBy="report-words" as="section" className="print:hidden">
          <ReportForm
            action={write}
            {...{ id, version, no: content.no }}
            defaults={{ name: content.name, summary: content.summary }}
            words={{
              ...{ nameLabel: t('nameLabel'), summary: t('summary'), summaryHint: t('summaryHint') },
              ...{ save: t('save'), saved: t('saved'), freeze: t('freezeButton') },
              freezeText: t(mayFreeze ? 'freezeText' : 'mayNotFreeze'),
            }}
            mayFreeze={mayFreeze}
          />
        </Card>
        <section aria-labelledby="preview" className="space-y-6">
          <h2 id="preview">{t('preview')}</h2>
          <ReportView locale={locale} content={content} frozen={null} />
        </section>
      </div>
    </>
  )
}
