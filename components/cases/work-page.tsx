import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChips } from '@/components/ui/filter-chips'
import { ListWithPane } from '@/components/ui/list-with-pane'
import { RowShows } from '@/components/ui/row-shows'
import { TextLink } from '@/components/ui/text-link'
import { ListFilter, OrderField } from '@/components/views/list-filter'
import { ListHead, type ListTools } from '@/components/views/list-head'
import { ListPages, type ListPlace } from '@/components/views/list-pages'
import type { WorkPage as Work } from '@/lib/cases/list-work'
import { WORK_FILTERS, WORK_SORTS, workQuery, type WorkAsked, type WorkSort } from '@/lib/cases/work-filter'
import { pagePath } from '@/lib/i18n/routes'
import { PREVIEW_HEADING } from './case-preview'
import { WorkList } from './work-list'

type WorkPageProps = Omit<ListTools, 'mayShare'> &
  Pick<ListPlace, 'page' | 'perPage'> &
  Pick<Work, 'cases' | 'total' | 'counts'> & {
    /** The day's, above the list. */
    meetings?: ReactNode
    asked: WorkAsked & { q: string; sort: WorkSort }
    now: Date
    /** A case beside the list: its number, and what is drawn of it. */
    preview: { number: string; pane: ReactNode } | null
  }

/** An advisor's own cases: the ones that wait, that close soon, that are short of hours, each with how many there are. */
export function WorkPage({
  asked,
  cases,
  total,
  counts,
  page,
  perPage,
  now,
  meetings,
  preview,
  ...tools
}: WorkPageProps) {
  const t = useTranslations('work')
  const { locale } = tools
  const { show, q, company, sort } = asked
  const to = (changed: Record<string, string | undefined>) =>
    pagePath(locale, '/work', {}, { ...workQuery(asked), ...changed })
  const onPage = page > 1 ? String(page) : undefined
  return (
    <>
      <ListHead
        {...{ ...tools, total }}
        mayShare={false}
        place="work"
        heading={t('title')}
        found={t('found', { count: total })}
        search={{ label: t('search'), sought: q || undefined }}
        query={new URLSearchParams(workQuery(asked)).toString()}
        filter={
          <ListFilter
            href={pagePath(locale, '/work')}
            label={t('order')}
            hidden={{ ...(show !== 'all' && { show }), q, company }}
            order={
              <OrderField keys={WORK_SORTS} usual="deadline" order={sort} heading={(key) => t(`columns.${key}`)} />
            }
          />
        }
        begin={
          <ButtonLink
            href={pagePath(locale, '/support/new')}
            variant="secondary"
            size="compact"
            className="shrink-0 whitespace-nowrap max-sm:hidden"
          >
            {t('new')}
          </ButtonLink>
        }
        chips={
          <FilterChips
            label={t('filters')}
            chips={WORK_FILTERS.map((one) => ({
              href: to({ show: one === 'all' ? undefined : one }),
              text: t(one),
              count: counts[one],
              current: one === show,
            }))}
          />
        }
      />
      {meetings}
      {cases.length > 0 ? (
        <>
          <ListWithPane
            chosen={preview !== null}
            labelledBy={PREVIEW_HEADING}
            back={{ href: to({ page: onPage }), text: t('toList') }}
            pane={preview?.pane}
            list={
              <WorkList
                {...{ locale, asked, cases, now }}
                preview={{ shown: preview?.number, path: (number) => to({ page: onPage, visa: number }) }}
              />
            }
          />
          <RowShows />
          <ListPages {...{ page, perPage, total }} shown={cases.length} at={(one) => to({ page: one })} />
        </>
      ) : show === 'all' && !q && !company ? (
        <EmptyState
          heading={t('empty')}
          action={<TextLink href={pagePath(locale, '/support/new')}>{t('newByPhone')}</TextLink>}
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <EmptyState
          heading={t('emptyFilter')}
          action={<TextLink href={pagePath(locale, '/work')}>{t('showAll')}</TextLink>}
        />
      )}
    </>
  )
}
