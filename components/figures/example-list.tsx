import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath } from '@/lib/i18n/routes'
import type { Example } from '@/lib/outcomes/list-examples'
import type { FormAction } from '@/lib/refusals/result'

type ExampleListProps = {
  locale: Locale
  examples: readonly (Example & { requestId: string })[]
  begin: FormAction<never>
}

/** Companies that may be contacted about telling others, each with the way to a post about it. */
export function ExampleList({ locale, examples, begin }: ExampleListProps) {
  const t = useTranslations('outcomes.lead')
  const words = useTranslations('caseWords.answers')
  return (
    <section aria-labelledby="examples" className="space-y-4">
      <h2 id="examples">{t('examples')}</h2>
      <p className="text-muted measure text-sm">{t('examplesNote')}</p>
      <DataTable
        caption={t('examples')}
        captionHidden
        dense
        acts
        rows={examples}
        rowKey={(row) => row.number}
        empty={t('noExamples')}
        columns={[
          { key: 'company', header: t('company'), rowHeader: true, cell: (row) => row.company },
          { key: 'buyer', header: t('buyer'), cell: (row) => row.buyer ?? '–' },
          { key: 'result', header: t('result'), cell: (row) => (row.result ? words(row.result) : '–') },
          {
            key: 'number',
            header: t('case'),
            cell: (row) => <TextLink href={casePath(locale, row.number)}>{row.number}</TextLink>,
          },
          {
            key: 'begin',
            header: t('draft'),
            cell: (row) => (
              <ButtonForm
                action={begin}
                hidden={{ number: row.number, requestId: row.requestId }}
                word={t('draft')}
                about={row.company}
                variant="secondary"
                size="compact"
              />
            ),
          },
        ]}
      />
    </section>
  )
}
