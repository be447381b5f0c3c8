import { useTranslations } from 'next-intl'
import { CountChart } from '@/components/figures/count-chart'
import { EmptyState } from '@/components/ui/empty-state'
import { ListHeader } from '@/components/ui/list-header'
import { Stat } from '@/components/ui/stat'
import type { BlogFigures } from '@/lib/articles/find-blog-figures'
import { formatCount, formatMonth } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

/** What the blog has come to, for those who write it. */
export function BlogFiguresPage({ locale, figures }: { locale: Locale; figures: BlogFigures }) {
  const t = useTranslations('blogWrite.figures')
  const common = useTranslations('figures')
  const { published, drafts, scheduled, subscribers, months } = figures
  const number = (count: number) => formatCount(count, locale)
  const rows = (name: 'posts' | 'subscribers') =>
    months.map((one) => ({
      ...{ key: one.month, label: formatMonth(one.month, locale), value: one[name], text: number(one[name]) },
    }))
  const write = pagePath(locale, '/blog/write')
  return (
    <>
      <ListHeader heading={t('title')} />
      <div className="mt-5 space-y-10">
        <div className="grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 lg:grid-cols-4">
          <Stat value={number(published)} label={t('published')} href={pagePath(locale, '/blog')} />
          <Stat value={number(drafts)} label={t('drafts')} href={write} />
          <Stat value={number(scheduled)} label={t('scheduled')} href={write} />
          <Stat value={number(subscribers)} label={t('subscribers')} note={t('subscribersNote')} />
        </div>
        {months.length === 0 ? (
          <EmptyState heading={t('emptyHeading')} level={2}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <section aria-labelledby="charts" className="space-y-8">
            <h2 id="charts">{common('charts')}</h2>
            <div className="grid gap-x-12 gap-y-12 lg:grid-cols-2">
              <CountChart
                name="month"
                caption={t('byMonth')}
                label={common('month')}
                measure={t('posts')}
                rows={rows('posts')}
                total={number(published)}
              />
              <CountChart
                name="subscribers"
                caption={t('joined')}
                note={t('joinedNote')}
                label={common('month')}
                measure={t('subscribers')}
                rows={rows('subscribers')}
                total={number(subscribers)}
                colour={2}
              />
            </div>
          </section>
        )}
      </div>
    </>
  )
}
