import { useTranslations } from 'next-intl'
import { SearchBox } from '@/components/form/search-box'
import { FileMenu } from '@/components/ui/file-menu'
import { LONGEST_SEARCH } from '@/lib/cases/sought-text'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { MOST_ROWS } from '@/lib/lists/sheet'
import type { FormAction } from '@/lib/refusals/result'
import type { SearchedPlace } from '@/lib/views/places'

type ListSearchProps = {
  action: FormAction<never>
  place: SearchedPlace
  /** The key of a list that is one of many. */
  of?: string
  query: string
  sought: string | undefined
  label: string
}

/** The text search of a list, beside what else it shows. */
export function ListSearch({ action, place, of, query, sought = '', label }: ListSearchProps) {
  const t = useTranslations('lists')
  return (
    <SearchBox
      action={action}
      longest={LONGEST_SEARCH}
      shortcut="f /"
      sought={sought}
      hidden={{ place, query, ...(of && { of }) }}
      words={{ label, submit: t('search') }}
    />
  )
}

type ListFilesProps = { locale: Locale; address: `/api/${string}`; query: string; total: number }

/** The files of a list: what it shows, all pages of it up to a bound. */
export function ListFiles({ locale, address, query, total }: ListFilesProps) {
  const t = useTranslations('lists')
  const count = (value: number) => formatCount(value, locale)
  return (
    <FileMenu
      address={address + (query && `?${query}`)}
      words={{ label: t('files'), excel: t('excel'), csv: t('csv') }}
      bound={total > MOST_ROWS && t('bound', { most: count(MOST_ROWS), total: count(total) })}
    />
  )
}
