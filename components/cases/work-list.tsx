import { useTranslations } from 'next-intl'
import { CaseActs } from '@/components/cases/case-acts'
import { StatusTags } from '@/components/cases/status-tag'
import { UnseenMark } from '@/components/cases/unseen-mark'
import { WorkingTimeLeft } from '@/components/cases/working-time-left'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Icon } from '@/components/ui/icon'
import { hoursWords } from '@/components/time/hours-words'
import { MeterBar } from '@/components/ui/meter-bar'
import { TextLink } from '@/components/ui/text-link'
import type { OpenCase } from '@/lib/cases/list-open-cases'
import { isUrgent } from '@/lib/cases/urgency'
import { WORK_SORTS, workQuery, type WorkAsked, type WorkSortKey } from '@/lib/cases/work-filter'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { headingsOf } from '@/lib/lists/order'

type WorkListProps = {
  locale: Locale
  asked: WorkAsked
  cases: readonly OpenCase[]
  now: Date
  /** The case that stands beside the list, and where another is shown there. */
  preview: { shown: string | undefined; path: (number: string) => string }
}

/** Columns that have no room beside a case that is shown. */
const IN_PREVIEW = ['contact', 'acts']

/** What to do in the next hour: a row each, with the telephone and the time under the thumb. */
export function WorkList({ locale, asked, cases, now, preview }: WorkListProps) {
  const t = useTranslations('work')
  const sortable = headingsOf<WorkSortKey>(WORK_SORTS, asked.sort ?? 'deadline', (sort) =>
    pagePath(locale, '/work', {}, workQuery({ ...asked, sort })),
  )
  const columns: Column<OpenCase>[] = [
    {
      key: 'deadline',
      header: t('columns.deadline'),
      phone: 'side',
      ...sortable('deadline'),
      cell: (one) => <WorkingTimeLeft on={one.bidDeadlineOn} at={one.bidDeadlineAt} now={now} />,
    },
    {
      key: 'company',
      header: t('columns.company'),
      rowHeader: true,
      phone: 'title',
      ...sortable('company'),
      cell: ({ number, statedName }) => (
        <span>
          <TextLink
            href={casePath(locale, number)}
            data-row=""
            data-shows={preview.path(number)}
            aria-current={number === preview.shown || undefined}
            className="text-ink! font-strong"
          >
            {statedName}
          </TextLink>
          <span className="text-muted block text-sm font-normal tabular-nums max-sm:hidden">{number}</span>
        </span>
      ),
    },
    {
      key: 'status',
      header: t('columns.status'),
      phone: 'tags',
      ...sortable('status'),
      cell: (one) => (
        <span className="inline-flex flex-wrap gap-1.5">
          <UnseenMark kinds={one.unseen} />
          <StatusTags
            status={one.status}
            waiting={one.waitingSinceAt !== null}
            urgent={isUrgent(one, now)}
            // What most of them are: a phone has room for what is not.
            said={one.unseen.length > 0 || one.status === 'ongoing'}
          />
        </span>
      ),
    },
    {
      key: 'contact',
      header: t('columns.contact'),
      ...sortable('contact'),
      cell: ({ unanswered, lastContactOn }) =>
        unanswered ? (
          <span className="text-warn font-strong inline-flex items-center gap-2">
            <Icon name="mail" />
            {t('unanswered')}
          </span>
        ) : (
          <span className="text-muted whitespace-nowrap">{lastContactOn ?? t('noContact')}</span>
        ),
    },
    {
      key: 'left',
      header: t('columns.left'),
      phone: 'end',
      ...sortable('left'),
      cell: (one) => <Hours {...{ one, locale }} />,
    },
    {
      key: 'acts',
      header: <span className="sr-only">{t('columns.acts')}</span>,
      phone: 'acts',
      cell: (one) => <CaseActs {...one} />,
    },
  ]
  return (
    <DataTable
      caption={t('title')}
      captionHidden
      dense
      rows={cases}
      rowKey={({ id }) => id}
      columns={preview.shown === undefined ? columns : columns.filter(({ key }) => !IN_PREVIEW.includes(key))}
    />
  )
}

/** Five hours = used + booked + left; what is booked is said where something is. */
function Hours({ one, locale }: { one: OpenCase; locale: Locale }) {
  const t = useTranslations('work')
  const parts = useTranslations('casePage')
  const { minutesLeft: left, capMinutes, reservedMinutes } = one
  const used = capMinutes - left - reservedMinutes
  const words = hoursWords({ capMinutes, usedMinutes: used, reservedMinutes, minutesLeft: left }, locale)
  const booked = reservedMinutes > 0 && (
    <span className="text-muted block text-sm whitespace-nowrap">{parts('hoursBooked', words)}</span>
  )
  return (
    <>
      <span className="max-sm:hidden">
        <MeterBar
          small
          total={capMinutes}
          {...{ used, reserved: reservedMinutes }}
          tone={left === 0 ? 'red' : left <= 60 ? 'amber' : 'blue'}
          label={parts('hoursParts', words)}
          text={
            <>
              {words.left}
              {booked}
            </>
          }
        />
      </span>
      <span className="tabular-nums sm:hidden">
        {t('left', words)}
        {booked}
      </span>
    </>
  )
}
