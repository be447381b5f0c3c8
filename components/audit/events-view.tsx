import { useTranslations } from 'next-intl'
import type { EventPage } from '@/lib/audit/list-events'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { TrailEmpty } from './trail-empty'
import { TrailFilter } from './trail-filter'
import { TrailPages } from './trail-pages'
import type { TrailQuery } from './trail-query'
import { TrailTable, type TrailRow } from './trail-table'

type EventsViewProps = {
  locale: Locale
  query: TrailQuery
  people: readonly { id: string; name: string }[]
  rows: readonly TrailRow[]
  prefix: string
  hasMore: EventPage['hasMore']
}

export function EventsView({ locale, query, people, rows, prefix, hasMore }: EventsViewProps) {
  const t = useTranslations('trail')
  return (
    <>
      <TrailFilter locale={locale} query={query} people={people} prefix={prefix} />
      {rows.length > 0 ? (
        <TrailTable locale={locale} rows={rows} />
      ) : (
        <TrailEmpty heading={t('empty')} clear={t('clear')} href={pagePath(locale, '/lead/trail')} />
      )}
      <TrailPages locale={locale} query={query} hasMore={hasMore} />
    </>
  )
}
