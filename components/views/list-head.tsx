import type { ReactNode } from 'react'
import { ListHeader } from '@/components/ui/list-header'
import type { Locale } from '@/lib/i18n/pathnames'
import type { SavedView } from '@/lib/views/list-views'
import type { SearchedPlace } from '@/lib/views/places'
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
  place: SearchedPlace
  /** The key of a list that is one of many. */
  of?: string
  /** Where its files are, when not where its place says; false for who may have none. */
  files?: `/api/${string}` | false
  heading: ReactNode
  /** The heading takes one line, however long: what it names says all of it elsewhere on the page. */
  brief?: boolean
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
  const { locale, views, mayShare, actions, place, of, heading, brief, found, search, query, total } = props
  const { files = `/api/lists/${place}` as const, filter, chips, begin } = props
  return (
    <ListHeader
      {...{ heading, brief, found, filter, chips }}
      search={<ListSearch action={actions.search} {...{ place, of, query }} {...search} />}
      actions={
        <>
          <ViewsMenu {...{ locale, place, of, query, views, mayShare, actions }} />
          {files && <ListFiles address={files} {...{ locale, query, total }} />}
          {begin}
        </>
      }
    >
      {props.children}
    </ListHeader>
  )
}
