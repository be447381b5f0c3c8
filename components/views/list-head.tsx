import type { ReactNode } from 'react'
import { ListHeader } from '@/components/ui/list-header'
import type { Locale } from '@/lib/i18n/pathnames'
import type { SavedView } from '@/lib/views/list-views'
import type { ViewPlace } from '@/lib/views/places'
import { ListFiles, ListSearch } from './list-tools'
import { ViewsMenu, type ListActions } from './views-menu'

/** What the head of every list is made of. */
export type ListTools = {
  locale: Locale
  views: readonly SavedView[]
  /** With everyone who has the list. */
  mayShare: boolean
  actions: ListActions
}

type ListHeadProps = ListTools & {
  place: ViewPlace
  heading: ReactNode
  found: ReactNode
  search: { label: string; sought: string | undefined }
  /** What the list shows, as its address says it: filter, search and order. */
  query: string
  total: number
  filter?: ReactNode
  chips?: ReactNode
  /** What begins something new. */
  begin?: ReactNode
  children?: ReactNode
}

/** The head of a list: search, filter, views and files, of the place that it is. */
export function ListHead(props: ListHeadProps) {
  const { locale, views, mayShare, actions, place, heading, found, search, query, total, filter, chips, begin } = props
  return (
    <ListHeader
      {...{ heading, found, filter, chips }}
      search={<ListSearch action={actions.search} {...{ place, query }} {...search} />}
      actions={
        <>
          <ViewsMenu {...{ locale, place, query, views, mayShare, actions }} />
          <ListFiles address={`/api/lists/${place}`} {...{ locale, query, total }} />
          {begin}
        </>
      }
    >
      {props.children}
    </ListHeader>
  )
}
