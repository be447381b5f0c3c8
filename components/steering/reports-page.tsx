import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/form/select-field'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DataTable } from '@/components/ui/data-table'
import { ListHeader } from '@/components/ui/list-header'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import type { ListedReport } from '@/lib/steering/list-reports'
import { BeginReportForm } from './begin-report-form'

type ReportsPageProps = {
  locale: Locale
  reports: readonly ListedReport[]
  rounds: readonly { code: string; name: string }[]
  /** For the leads, who write them. */
  begin: FormAction<never> | null
}

/** The steering group's reports, the way to compare two, and, for the leads, to begin one. */
export function ReportsPage({ locale, reports, rounds, begin }: ReportsPageProps) {
  const t = useTranslations('steering')
  const frozen = reports.filter(({ frozenAt }) => frozenAt !== null)
  return (
    <>
      <ListHeader heading={t('heading')} />
      <div className="space-y-8">
        <p className="text-muted measure">{t('text')}</p>
        <DataTable
          caption={t('list')}
          captionHidden
          dense
          rows={reports}
          rowKey={({ no }) => no}
          empty={t('empty')}
          columns={[
            {
              ...{ key: 'name', header: t('name'), rowHeader: true, phone: 'title' },
              cell: ({ no, name }) => (
                <TextLink href={pagePath(locale, '/lead/steering/[no]', { no: String(no) })}>{name}</TextLink>
              ),
            },
            { key: 'no', header: t('no'), numeric: true, cell: ({ no }) => String(no) },
            { key: 'round', header: t('round'), phone: 'text', cell: ({ round }) => round },
            {
              ...{ key: 'state', header: t('state'), phone: 'side' },
              cell: ({ frozenAt }) => (
                <Tag tone={frozenAt ? 'closed' : 'ongoing'}>
                  {frozenAt ? t('frozenOn', { day: formatDay(dayOf(frozenAt), locale, 'short') }) : t('draft')}
                </Tag>
              ),
            },
          ]}
        />
        {frozen.length > 1 && <CompareForm locale={locale} frozen={frozen} />}
        {begin && rounds.length > 0 && (
          <Card heading={t('begin')} labelledBy="begin-report" as="section">
            <BeginReportForm
              action={begin}
              rounds={rounds.map(({ code, name }) => ({ value: code, label: name }))}
              words={{
                ...{ nameLabel: t('nameLabel'), nameHint: t('nameHint') },
                ...{ roundLabel: t('roundLabel'), beginButton: t('beginButton') },
              }}
            />
          </Card>
        )}
      </div>
    </>
  )
}

type CompareFormProps = { locale: Locale; frozen: readonly ListedReport[]; chosen?: { one: string; other: string } }

/** Which two, as a question in the address. */
export function CompareForm({ locale, frozen, chosen }: CompareFormProps) {
  const t = useTranslations('steering')
  const options = frozen.map(({ no, name }) => ({ value: String(no), label: t('reportTitle', { no, name }) }))
  return (
    <section aria-labelledby="compare" className="space-y-4 print:hidden">
      <h2 id="compare">{t('compare')}</h2>
      <form action={pagePath(locale, '/lead/steering/compare')} className="flex flex-wrap items-end gap-3">
        <SelectField<{ one: string; other: string }>
          {...{ name: 'one', id: 'compare-one', label: t('one'), options }}
          defaultValue={chosen?.one ?? options[1]?.value}
        />
        <SelectField<{ one: string; other: string }>
          {...{ name: 'other', id: 'compare-other', label: t('other'), options }}
          defaultValue={chosen?.other ?? options[0]?.value}
        />
        <Button type="submit" variant="secondary">
          {t('compareButton')}
        </Button>
      </form>
    </section>
  )
}
