import { useLocale, useTranslations } from 'next-intl'
import { Pagination } from '@/components/ui/pagination'
import { formatCount } from '@/lib/i18n/formats'
import { MOST_ROWS } from '@/lib/lists/sheet'

export type ListPlace = {
  page: number
  perPage: number
  /** Rows on the page. */
  shown: number
  /** Rows of the list; of a list that is counted no further than a file goes, one more than that. */
  total: number
}

type ListPagesProps = ListPlace & {
  /** The address of a page; of the first without a number. */
  at: (page: string | undefined) => string
  /** What leads on, where a list has better words than "next". */
  words?: { previous: string; next: string }
}

/** Where in a list one is: '51–100 av 412'. */
export function useListPosition() {
  const t = useTranslations('lists')
  const locale = useLocale()
  return ({ page, perPage, shown, total }: ListPlace) => {
    const before = (page - 1) * perPage
    const [from, to, most] = [before + 1, before + shown, MOST_ROWS].map((value) => formatCount(value, locale))
    if (total === MOST_ROWS + 1) return t('positionOfMany', { from: from ?? '', to: to ?? '', most: most ?? '' })
    return t('position', { from: from ?? '', to: to ?? '', total: formatCount(total, locale) })
  }
}

/** Where in the list one is, and the way to the rest of it. Nothing when all of it is on the page. */
export function ListPages({ at, words, ...place }: ListPagesProps) {
  const t = useTranslations('lists')
  const position = useListPosition()
  const { page, perPage, shown, total } = place
  if (total <= perPage) return null
  const before = (page - 1) * perPage
  return (
    <Pagination
      label={t('pages')}
      position={position(place)}
      previous={
        page > 1
          ? { href: at(page > 2 ? String(page - 1) : undefined), text: words?.previous ?? t('previous') }
          : undefined
      }
      next={before + shown < total ? { href: at(String(page + 1)), text: words?.next ?? t('next') } : undefined}
    />
  )
}
