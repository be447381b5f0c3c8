import { useLocale, useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { formatDay } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'
import type { TimeEntry } from '@/lib/time/list-time-entries'
import { formatMinutes } from '@/lib/calendar/minutes'

type TimeEntriesProps = {
  entries: TimeEntry[]
  number: string
  staff: boolean
  /** Whose entries may be taken back: one's own, for the lead everyone's, for others nobody's. */
  mayReverse: 'own' | 'all' | 'none'
  viewerId: string
}

/** The ledger as it stands: nothing is edited, a mistake has its correction beside it. */
export function TimeEntries({ entries, number, staff, mayReverse, viewerId }: TimeEntriesProps) {
  const t = useTranslations('casePage')
  const words = useTranslations('caseWords')
  const locale = useLocale()
  const kindOf = ({ kind, activity, reasonCode, why, earlyReason }: TimeEntry) => (
    <>
      {words(`activities.${activity}`)}
      {kind === 'reversal' && reasonCode && (
        <span className="text-muted block text-sm">
          {reasonCode === 'undone'
            ? words('reversalReasons.undone')
            : t('entryReversal', { reason: words(`reversalReasons.${reasonCode}`) })}
        </span>
      )}
      {staff && earlyReason && (
        <span className="text-muted block text-sm">
          {t('entryEarly', { reason: words(`earlyReasons.${earlyReason}`) })}
        </span>
      )}
      {why && (
        <span className="text-muted block text-sm">
          {why === 'not-counted' ? t('outsideNotCounted') : t('outsideBeyondCap')}
        </span>
      )}
    </>
  )
  const reverse = (entry: TimeEntry) => {
    if (entry.reversedById) return <span className="text-muted text-sm">{t('entryReversed')}</span>
    const may = mayReverse === 'all' || (mayReverse === 'own' && entry.advisorId === viewerId)
    if (entry.kind !== 'work' || !may) return null
    const about = { minutes: formatMinutes(entry.minutes, locale), day: formatDay(entry.workedOn, locale) }
    return (
      <TextLink
        href={pagePath(locale, '/cases/[number]/time/[entry]', { number, entry: entry.id })}
        className="inline-block py-1"
      >
        {t('entryReverse')}
        <VisuallyHidden> {t('entryReverseAbout', about)}</VisuallyHidden>
      </TextLink>
    )
  }
  const columns: (Column<TimeEntry> | false)[] = [
    {
      key: 'day',
      header: t('entryDay'),
      cell: ({ workedOn }) => <time dateTime={workedOn}>{workedOn}</time>,
      rowHeader: true,
    },
    { key: 'kind', header: t('entryKind'), cell: kindOf },
    { key: 'minutes', header: t('entryMinutes'), cell: ({ minutes }) => formatMinutes(minutes, locale), numeric: true },
    staff && { key: 'who', header: t('entryWho'), cell: ({ advisorName }) => advisorName },
    staff && { key: 'note', header: t('entryNote'), cell: ({ note }) => note },
    staff &&
      mayReverse !== 'none' && {
        key: 'reverse',
        header: <VisuallyHidden>{t('entryReverse')}</VisuallyHidden>,
        label: t('entryReverse'),
        cell: reverse,
      },
  ]
  return (
    <DataTable
      caption={t('entriesHeading')}
      columns={columns.filter((column) => column !== false)}
      rows={entries}
      rowKey={({ id }) => id}
      empty={t('entriesEmpty')}
      dense={staff}
    />
  )
}
