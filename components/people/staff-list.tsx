import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { RowLink } from '@/components/ui/row-link'
import { Tag } from '@/components/ui/tag'
import { ListPages } from '@/components/views/list-pages'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { headingsOf } from '@/lib/lists/order'
import type { StaffPerson } from '@/lib/people/list-staff'
import { shownEmail } from '@/lib/people/shown-email'
import {
  STAFF_PER_PAGE,
  STAFF_SORTS,
  type StaffFilter,
  type StaffSort,
  type StaffSortKey,
} from '@/lib/people/staff-filter'
import { roleUntil } from './role-until'
import { staffQuery } from './staff-query'

type StaffListProps = {
  locale: Locale
  /** Those of the page. */
  people: readonly StaffPerson[]
  page: number
  /** Of the whole list. */
  total: number
  filter: StaffFilter
  sort: StaffSort
  /** Who stands in the pane. */
  shown: string | undefined
}

/** Who may do what, a row each: chosen, a person stands beside the list with the few changes there are. */
export function StaffList({ locale, people, page, total, filter, sort, shown }: StaffListProps) {
  const t = useTranslations('people')
  const to = (changed: Record<string, string | undefined>) =>
    pagePath(locale, '/lead/people', {}, { ...staffQuery(filter, sort, page), ...changed })
  const sortable = headingsOf<StaffSortKey>(STAFF_SORTS, sort, (by) =>
    to({ sort: by === 'name' ? undefined : by, page: undefined }),
  )
  return (
    <>
      <DataTable
        caption={t('title')}
        captionHidden
        dense
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: t('name'),
            rowHeader: true,
            phone: 'title',
            ...sortable('name'),
            cell: ({ id, name }) => (
              <RowLink href={to({ visa: id })} chosen={id === shown} className="lg:inline-block lg:min-w-40">
                {name}
              </RowLink>
            ),
          },
          {
            key: 'roles',
            header: t('rolesHeading'),
            phone: 'tags',
            ...sortable('roles'),
            cell: ({ roles, ends, deactivated }) => (
              <span className="inline-flex flex-wrap gap-1.5">
                {deactivated && <Tag tone="urgent">{t('deactivated')}</Tag>}
                {roles.map((role) => (
                  <Tag key={role} tone="assigned">
                    {roleUntil(t, role, ends[role])}
                  </Tag>
                ))}
                {roles.length === 0 && <span className="text-muted">{t('none')}</span>}
              </span>
            ),
          },
          {
            key: 'email',
            header: t('email'),
            cell: ({ email }) => <span className="block wrap-anywhere lg:min-w-56">{email && shownEmail(email)}</span>,
          },
          {
            key: 'cases',
            header: t('cases'),
            phone: 'side',
            numeric: true,
            ...sortable('cases'),
            cell: ({ roles, openCases }) =>
              roles.includes('advisor') && (
                <>
                  {openCases}
                  <span className="sm:hidden"> {t('casesShort', { count: openCases })}</span>
                </>
              ),
          },
        ]}
      />
      <ListPages {...{ page, total }} perPage={STAFF_PER_PAGE} shown={people.length} at={(one) => to({ page: one })} />
    </>
  )
}
