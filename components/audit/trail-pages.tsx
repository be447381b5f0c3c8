import { useTranslations } from 'next-intl'
import { Pagination } from '@/components/ui/pagination'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { queryForPage, type TrailQuery } from './trail-query'

/** Newer and older, where there are any. */
export function TrailPages({ locale, query, hasMore }: { locale: Locale; query: TrailQuery; hasMore: boolean }) {
  const t = useTranslations('trail')
  const { page } = query
  if (page === 1 && !hasMore) return null
  const at = (number: number) => pagePath(locale, '/lead/trail', {}, queryForPage(query, number))
  return (
    <Pagination
      label={t('pages')}
      position={t('position', { page })}
      previous={page > 1 ? { href: at(page - 1), text: t('previous') } : undefined}
      next={hasMore ? { href: at(page + 1), text: t('next') } : undefined}
    />
  )
}
