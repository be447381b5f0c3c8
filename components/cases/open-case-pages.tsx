import { useLocale, useTranslations } from 'next-intl'
import { Pagination } from '@/components/ui/pagination'
import { formatCount } from '@/lib/i18n/formats'

type OpenCasePagesProps = {
  page: number
  perPage: number
  shown: number
  total: number
  /** The address of a page; of the first without a number. */
  at: (page: string | undefined) => string
}

/** Where in the list one is, and the way to the rest of it. Nothing when all of it is on the page. */
export function OpenCasePages({ page, perPage, shown, total, at }: OpenCasePagesProps) {
  const t = useTranslations('caseList')
  const locale = useLocale()
  if (total <= perPage) return null
  const before = (page - 1) * perPage
  const count = (value: number) => formatCount(value, locale)
  return (
    <Pagination
      label={t('pages')}
      position={t('position', { from: count(before + 1), to: count(before + shown), total: count(total) })}
      previous={page > 1 ? { href: at(page > 2 ? String(page - 1) : undefined), text: t('previous') } : undefined}
      next={before + shown < total ? { href: at(String(page + 1)), text: t('next') } : undefined}
    />
  )
}
