import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { ListPages } from '@/components/views/list-pages'
import { WorkList } from '@/components/cases/work-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChips } from '@/components/ui/filter-chips'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { pageActor } from '@/lib/auth/page-actor'
import { OPEN_CASES_PER_PAGE } from '@/lib/cases/list-open-cases'
import { listWork, WORK_FILTERS } from '@/lib/cases/list-work'
import { readPage, type Query } from '@/lib/lists/query'
import { pagePath } from '@/lib/i18n/routes'

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('work'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [query, advisor, t, locale] = await Promise.all([
    searchParams,
    pageActor(['advisor']),
    getTranslations('work'),
    getLocale(),
  ])
  const filter = WORK_FILTERS.find((one) => one === query.show) ?? 'all'
  const page = readPage(query)
  const href = (one: string, to?: string) =>
    pagePath(locale, '/work', {}, { ...(one !== 'all' && { show: one }), page: to })
  const { cases, total } = await listWork(advisor, filter, page)
  if (cases.length === 0 && page > 1) redirect(href(filter))
  return (
    <>
      <PageHeader
        heading={t('title')}
        lead={t('lead')}
        actions={
          <ButtonLink href={pagePath(locale, '/support/new')} variant="secondary" size="compact">
            {t('newByPhone')}
          </ButtonLink>
        }
      />
      <div className="space-y-4">
        <FilterChips
          label={t('filters')}
          chips={WORK_FILTERS.map((one) => ({ href: href(one), text: t(one), current: one === filter }))}
        />
        {cases.length > 0 ? (
          <>
            <WorkList cases={cases} now={new Date()} />
            <ListPages
              {...{ page, total }}
              perPage={OPEN_CASES_PER_PAGE}
              shown={cases.length}
              at={(to) => href(filter, to)}
            />
          </>
        ) : filter === 'all' ? (
          <EmptyState heading={t('empty')}>{t('emptyText')}</EmptyState>
        ) : (
          <EmptyState heading={t('emptyFilter')} action={<TextLink href={href('all')}>{t('showAll')}</TextLink>} />
        )}
      </div>
    </>
  )
}
