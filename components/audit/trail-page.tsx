import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChips } from '@/components/ui/filter-chips'
import { Icon } from '@/components/ui/icon'
import { ListWithPane } from '@/components/ui/list-with-pane'
import { TextLink } from '@/components/ui/text-link'
import { ListHead, type ListTools } from '@/components/views/list-head'
import { ListPages, type ListPlace } from '@/components/views/list-pages'
import { formatCount } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'
import { MOST_ROWS } from '@/lib/lists/sheet'
import { ChainLine, type ShownChain } from './chain-line'
import { shownOf } from './disclosure-query'
import { TRAIL_PANE_HEADING } from './trail-pane'
import { faultsIn, queryWith, rowPath, type TrailQuery } from './trail-query'

type TrailPageProps = ListTools &
  Omit<ListPlace, 'page'> & {
    query: TrailQuery
    chain: ShownChain
    /** What the host's case numbers begin with. */
    prefix: string
    filter: ReactNode
    /** The rows, where there are any. */
    table: ReactNode
    /** One of them beside the others. */
    pane?: ReactNode
  }

/** The trail: what has changed, or who has read, as one list of the workspace each. */
export function TrailPage({
  query,
  chain,
  prefix,
  filter,
  table,
  pane,
  perPage,
  shown,
  total,
  ...tools
}: TrailPageProps) {
  const t = useTranslations('trail')
  const { locale } = tools
  const { view, page } = query
  const isWhole = chain?.faults === 0 && !chain.late
  const isAccess = view === 'access'
  const of = (one: 'events' | 'access') =>
    pagePath(locale, '/lead/trail', {}, { view: one === 'access' ? one : undefined })
  const most = formatCount(MOST_ROWS, locale)
  const faults = [...new Set(Object.keys(faultsIn(query)).map((field) => (field === 'case' ? 'case' : 'day')))]
  const found = total > MOST_ROWS ? 'foundMany' : 'found'
  return (
    <>
      <ListHead
        {...tools}
        {...{ filter, total }}
        place="trail"
        heading={t('title')}
        found={t(found, { view, count: total, most })}
        search={{ label: t('search'), sought: query.q || undefined }}
        query={new URLSearchParams(queryWith(query) as Record<string, string>).toString()}
        chips={
          <div className="flex items-center gap-x-5">
            <FilterChips
              label={t('tabs')}
              chips={(['events', 'access'] as const).map((one) => ({
                href: of(one),
                text: t(one === 'access' ? 'tabAccess' : 'tabEvents'),
                current: one === view,
              }))}
            />
            {isWhole && (
              <a href="#chain" className="text-ok inline-flex items-center gap-2 max-sm:hidden">
                <Icon name="ok" />
                {t('chainIsWhole')}
              </a>
            )}
          </div>
        }
      />
      <div className="flex flex-col gap-4">
        {/* Whole it is told after the rows, with all that was checked. */}
        <div id="chain" className={isWhole ? 'order-last text-sm' : undefined}>
          <ChainLine locale={locale} chain={chain} />
        </div>
        {faults.length > 0 && (
          <div role="alert" className="text-error font-strong">
            {faults.map((field) => (
              <p key={field}>{field === 'case' ? t('caseUnclear', { prefix }) : t('dayUnclear')}</p>
            ))}
          </div>
        )}
        {table ? (
          <ListWithPane
            list={table}
            pane={pane}
            labelledBy={TRAIL_PANE_HEADING}
            chosen={Boolean(pane)}
            back={{ href: rowPath(locale, query), text: t('pane.toList') }}
          />
        ) : (
          <EmptyState
            heading={t(isAccess ? 'emptyAccess' : 'empty')}
            action={
              <ButtonLink href={of(view)} variant="secondary" size="compact">
                {t('clear')}
              </ButtonLink>
            }
          >
            {t('emptyText')}
          </EmptyState>
        )}
        <ListPages
          {...{ page, perPage, shown, total }}
          at={(to) => pagePath(locale, '/lead/trail', {}, queryWith(query, { page: to }))}
          words={query.sort === 'time' ? { previous: t('previous'), next: t('next') } : undefined}
        />
        {!isAccess && total > 0 && (
          <p className="order-last text-sm">
            <TextLink href={pagePath(locale, '/lead/trail/disclosure', {}, shownOf(query))}>
              {t('disclosure.open')}
            </TextLink>
          </p>
        )}
        <p className="text-muted order-last max-w-[66ch] text-sm">{t(isAccess ? 'accessLead' : 'lead')}</p>
      </div>
    </>
  )
}
