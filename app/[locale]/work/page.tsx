import { getLocale, getTranslations } from 'next-intl/server'
import { WorkList } from '@/components/cases/work-list'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterChips } from '@/components/ui/filter-chips'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { pageActor } from '@/lib/auth/page-actor'
import { listWork, WORK_FILTERS } from '@/lib/cases/list-work'
import { pagePath } from '@/lib/i18n/routes'

type Props = { searchParams: Promise<{ show?: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('work'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const [{ show }, advisor, t, locale] = await Promise.all([
    searchParams,
    pageActor(['advisor']),
    getTranslations('work'),
    getLocale(),
  ])
  const filter = WORK_FILTERS.find((one) => one === show) ?? 'all'
  const cases = await listWork(advisor, filter)
  const href = (one: string) => pagePath(locale, '/work', {}, one === 'all' ? {} : { show: one })
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
      <div className="space-y-6">
        <FilterChips
          label={t('filters')}
          chips={WORK_FILTERS.map((one) => ({ href: href(one), text: t(one), current: one === filter }))}
        />
        {cases.length > 0 ? (
          <WorkList cases={cases} now={new Date()} />
        ) : (
          <EmptyState
            heading={filter === 'all' ? t('empty') : t('emptyFilter')}
            action={filter !== 'all' && <TextLink href={href('all')}>{t('showAll')}</TextLink>}
          />
        )}
      </div>
    </>
  )
}
