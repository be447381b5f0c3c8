import { useLocale, useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { pagePath } from '@/lib/i18n/routes'
import type { AdvisorMonth } from '@/lib/time/list-advisor-months'
import { sumOf } from '@/lib/time/own-month'
import { StandingTag } from './month-standing'
import { QuietMinutes } from './quiet-minutes'

type AdvisorMonthsProps = { month: string; rows: readonly AdvisorMonth[] }

/** Every advisor's time of a month, whether it is approved, and the way there. */
export function AdvisorMonths({ month, rows }: AdvisorMonthsProps) {
  const t = useTranslations('ownTime')
  const locale = useLocale()
  return (
    <section aria-labelledby="advisors" className="space-y-2">
      <h2 id="advisors" className="scroll-mt-32 text-lg">
        {t('advisors')}
      </h2>
      <p className="text-muted max-w-[66ch] text-sm">{t('advisorsLead')}</p>
      <DataTable
        dense
        caption={t('advisors')}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'advisor',
            header: t('advisor'),
            rowHeader: true,
            phone: 'title',
            cell: ({ id, name }) => (
              <TextLink href={pagePath(locale, '/lead/months/[month]/[advisor]', { month, advisor: id })}>
                {name}
              </TextLink>
            ),
          },
          {
            key: 'counted',
            header: t('counted'),
            numeric: true,
            cell: ({ counted }) => <QuietMinutes minutes={counted} />,
          },
          {
            key: 'outside',
            header: t('outside'),
            numeric: true,
            cell: ({ outside }) => <QuietMinutes minutes={outside} />,
          },
          {
            key: 'travel',
            header: t('travel'),
            numeric: true,
            cell: ({ travel }) => <QuietMinutes minutes={travel} />,
          },
          {
            key: 'sum',
            header: t('sum'),
            numeric: true,
            phone: 'side',
            cell: (row) => <QuietMinutes minutes={sumOf(row)} />,
          },
          { key: 'state', header: t('state'), phone: 'middle', cell: ({ state }) => <StandingTag state={state} /> },
        ]}
      />
    </section>
  )
}
