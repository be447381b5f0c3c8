import { useLocale, useTranslations } from 'next-intl'
import { WorkingTimeLeft } from '@/components/cases/working-time-left'
import { ChooseCase } from '@/components/cases/choose-case'
import { useSlackWords } from '@/components/cases/slack-words'
import { useWaited } from '@/components/cases/use-waited'
import { QueueFlags } from '@/components/cases/queue-flags'
import { UnseenMark } from '@/components/cases/unseen-mark'
import { DataTable } from '@/components/ui/data-table'
import { RowLink } from '@/components/ui/row-link'
import type { OpenCase } from '@/lib/cases/list-open-cases'
import { QUEUE_SORTS, type QueueAsked, type QueueSort, type QueueSortKey } from '@/lib/cases/queue-filter'
import { queuePath } from '@/lib/cases/queue-place'
import { slackOf, type TriageClock } from '@/lib/cases/slack'
import { casePath } from '@/lib/i18n/routes'
import { headingsOf } from '@/lib/lists/order'

/** The host's codes of a case in words. */
export type PlaceWords = { municipality: string; industry: string }

export type QueueTableProps = {
  cases: readonly OpenCase[]
  places: Record<string, PlaceWords>
  shown: string | undefined
  asked: QueueAsked & { sort: QueueSort }
  page: number
  today: string
  now: Date
  /** What the order is weighed by. */
  clock: TriageClock
  /** Those that the address chooses. */
  chosenRows: ReadonlySet<string>
}

/** New cases with all that decides who takes them, and how soon: a row each, two lines on a phone. */
export function QueueTable({ cases, places, shown, asked, page, today, now, clock, chosenRows }: QueueTableProps) {
  const t = useTranslations('queue')
  const locale = useLocale()
  const waited = useWaited(now)
  const why = useSlackWords('slackRow')
  const sortable = headingsOf<QueueSortKey>(QUEUE_SORTS, asked.sort, (sort) =>
    queuePath(locale, { asked: { ...asked, sort } }),
  )
  const flags = (one: OpenCase, brief = false) => (
    <>
      <UnseenMark kinds={one.unseen} />
      <QueueFlags
        supportCase={one}
        sameThing={one.sameThing}
        known={one.knownCompany}
        referredBy={one.referredBy}
        listed
        {...{ today, now, brief }}
      />
    </>
  )
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      dense
      rows={cases}
      rowKey={({ number }) => number}
      columns={[
        {
          key: 'choose',
          header: <span className="sr-only">{t('choose')}</span>,
          phone: 'mark',
          narrow: true,
          cell: ({ number, version, statedName }) => (
            <ChooseCase
              {...{ number, version }}
              chosen={chosenRows}
              label={t('chooseCase', { number, company: statedName })}
            />
          ),
        },
        {
          key: 'left',
          header: t('slack'),
          phone: 'side',
          ...sortable('slack'),
          cell: (one) => (
            <WorkingTimeLeft
              on={one.bidDeadlineOn}
              at={one.bidDeadlineAt}
              now={now}
              slack={slackOf(one, clock, now)?.code}
            />
          ),
        },
        {
          key: 'company',
          header: t('company'),
          rowHeader: true,
          phone: 'title',
          ...sortable('company'),
          cell: (one) => (
            <span className="block wrap-anywhere lg:min-w-36">
              <RowLink
                href={queuePath(locale, { asked, page, shown: one.number })}
                opens={casePath(locale, one.number)}
                chosen={one.number === shown}
              >
                {one.statedName}
                <span className="sr-only">{` ${one.number}`}</span>
              </RowLink>
              <span className="text-muted flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-normal max-sm:hidden">
                <span aria-hidden="true" className="tabular-nums">
                  {one.number}
                </span>
                {flags(one)}
              </span>
              <span className="text-muted block text-sm font-normal empty:hidden max-sm:hidden">
                {why(slackOf(one, clock, now))}
              </span>
            </span>
          ),
        },
        {
          key: 'what',
          header: t('what'),
          phone: 'middle',
          cell: (one) => (
            <>
              <span className="max-sm:hidden">
                {t(`abouts.${one.about}`)}
                <span className="text-muted block text-sm">{one.buyerName}</span>
              </span>
              <span className="text-muted block truncate text-sm sm:hidden">
                {[t('waitedFor', { waited: waited(one.openedAt) }), t(`abouts.${one.about}`), one.buyerName]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </>
          ),
        },
        {
          key: 'place',
          header: t('place'),
          cell: ({ number }) => (
            <>
              {places[number]?.municipality}
              <span className="text-muted block text-sm">{places[number]?.industry}</span>
            </>
          ),
        },
        {
          key: 'waited',
          header: t('waited'),
          phone: 'end',
          ...sortable('waited'),
          numeric: true,
          cell: (one) => (
            <>
              <span className="whitespace-nowrap max-sm:hidden">{waited(one.openedAt)}</span>
              <span className="sm:hidden">{flags(one, true)}</span>
            </>
          ),
        },
      ]}
    />
  )
}
