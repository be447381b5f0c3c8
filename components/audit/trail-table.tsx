import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { RowLink } from '@/components/ui/row-link'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { EVENT_SORTS, type EventSortKey } from '@/lib/audit/trail-order'
import { headingsOf } from '@/lib/lists/order'
import { queryWith, rowPath, type TrailQuery } from './trail-query'

/** One event, ready to read. */
export type TrailRow = {
  id: string
  dateTime: string
  when: string
  /** What its day is called, and the time of it. */
  dayName: string
  clock: string
  who: string
  role: string
  what: string
  /** The event's code, and what it is called. */
  type: string
  kind: string
  actorId: string | null
  day: string
  about: string | null
  /** Where everybody can read what it is about. */
  aboutPath: string | null
  caseNumber: string | null
}

type TrailTableProps = { locale: Locale; query: TrailQuery; rows: readonly TrailRow[]; shown: string | undefined }

/** `shown` stands beside the list. */
export function TrailTable({ locale, query, rows, shown }: TrailTableProps) {
  const t = useTranslations('trail')
  const byDay = query.sort === 'time' || query.sort === '-time'
  const sortable = headingsOf<EventSortKey>(EVENT_SORTS, query.sort, (sort) =>
    pagePath(locale, '/lead/trail', {}, queryWith(query, { sort: sort === 'time' ? '' : sort })),
  )
  return (
    <DataTable<TrailRow>
      caption={t('tableCaption')}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      group={byDay ? ({ dayName }) => dayName : undefined}
      columns={[
        {
          key: 'when',
          header: t('time'),
          phone: 'side',
          ...sortable('time'),
          cell: ({ dateTime, when, clock }) => (
            <time dateTime={dateTime} className="tabular-nums sm:whitespace-nowrap">
              {byDay ? clock : when}
            </time>
          ),
        },
        {
          key: 'who',
          header: t('who'),
          phone: 'title',
          ...sortable('who'),
          cell: ({ id, when, who, role }) => (
            <span>
              <RowLink href={rowPath(locale, query, id)} chosen={id === shown}>
                {who}
                <span className="sr-only">, {when}</span>
              </RowLink>
              {who !== role && <span className="text-muted block text-sm max-sm:hidden">{role}</span>}
            </span>
          ),
        },
        {
          key: 'what',
          header: t('what'),
          phone: 'text',
          ...sortable('what'),
          cell: ({ what, about, aboutPath }) => (
            <>
              {what}
              {about && (
                <span className="text-muted block text-sm max-lg:line-clamp-1">
                  {t('about')}: {aboutPath ? <AboutLink href={aboutPath}>{about}</AboutLink> : about}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'case',
          header: t('case'),
          phone: 'below',
          ...sortable('case'),
          cell: ({ caseNumber }) =>
            caseNumber ? (
              <TextLink
                href={casePath(locale, caseNumber)}
                className="relative z-10 whitespace-nowrap max-sm:-my-1 max-sm:inline-block max-sm:py-1.5"
              >
                {caseNumber}
              </TextLink>
            ) : (
              <span className="max-sm:hidden">–</span>
            ),
        },
      ]}
    />
  )
}

/** Above the row's own link, which covers it. */
function AboutLink({ href, children }: { href: string; children: string }) {
  return (
    <TextLink href={href} className="relative z-10">
      {children}
    </TextLink>
  )
}
