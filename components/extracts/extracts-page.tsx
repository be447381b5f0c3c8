import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import type { TakenExtract } from '@/lib/extracts/list-extracts'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import { formatCount, formatDay, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { FormAction } from '@/lib/refusals/result'
import { TakeExtractForm } from './take-extract-form'

type ExtractsPageProps = {
  locale: Locale
  extracts: readonly TakenExtract[]
  /** The newest day that is over. */
  proposed: string
  requestId: string
  take: FormAction<never>
}

/** What has been taken out for evaluators, by whom and when, with its files, and the form for another day. */
export function ExtractsPage({ locale, extracts, proposed, requestId, take }: ExtractsPageProps) {
  const t = useTranslations('extracts')
  return (
    <div className="max-w-[64rem]">
      <PageHeader heading={t('title')} lead={t('lead')} />
      <div className="space-y-10">
        <Card as="section" heading={t('takeHeading')} labelledBy="take">
          <div className="space-y-4">
            <p className="text-muted max-w-[66ch]">{t('text', { least: LEAST_SHOWN })}</p>
            <TakeExtractForm action={take} {...{ requestId, proposed }} />
          </div>
        </Card>
        <section aria-labelledby="taken" className="space-y-4">
          <h2 id="taken">{t('taken')}</h2>
          {extracts.length === 0 ? (
            <EmptyState heading={t('emptyHeading')} level={3}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <TakenTable {...{ locale, extracts }} />
          )}
        </section>
      </div>
    </div>
  )
}

function TakenTable({ locale, extracts }: Pick<ExtractsPageProps, 'locale' | 'extracts'>) {
  const t = useTranslations('extracts')
  return (
    <DataTable
      caption={t('taken')}
      captionHidden
      dense
      rows={extracts}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: 'asOf', header: t('asOf'), rowHeader: true, phone: 'title' },
          cell: ({ asOf }) => <span className="whitespace-nowrap">{formatDay(asOf, locale, 'short')}</span>,
        },
        { key: 'cases', header: t('cases'), numeric: true, cell: ({ cases }) => formatCount(cases, locale) },
        { key: 'entries', header: t('entries'), numeric: true, cell: ({ entries }) => formatCount(entries, locale) },
        {
          ...{ key: 'by', header: t('by'), phone: 'text' },
          cell: ({ takenBy, takenAt }) => t('who', { who: takenBy, when: formatInstant(takenAt, locale, 'short') }),
        },
        {
          ...{ key: 'digest', header: t('digest'), phone: 'text' },
          cell: ({ digest }) => <code title={digest}>{digest.slice(0, 12)}</code>,
        },
        { key: 'files', header: t('files'), phone: 'text', cell: (one) => <Files one={one} locale={locale} /> },
      ]}
    />
  )
}

function Files({ one: { id, asOf, again }, locale }: { one: TakenExtract; locale: Locale }) {
  const t = useTranslations('extracts')
  if (!again) return <span className="text-muted">{t('otherForm')}</span>
  const day = formatDay(asOf, locale, 'short')
  const files = [
    { name: t('excel'), search: '' },
    ...(['cases', 'entries', 'codes'] as const).map((part) => ({
      name: t(`csv.${part}`),
      search: `?as=csv&part=${part}`,
    })),
  ]
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {files.map(({ name, search }) => (
        <li key={name}>
          <a href={`/api/lists/extract/${id}${search}`} aria-label={t('file', { name, day })}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
