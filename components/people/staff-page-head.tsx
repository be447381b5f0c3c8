import { useTranslations } from 'next-intl'
import { FilterChips } from '@/components/ui/filter-chips'
import { ListFilter, OrderField } from '@/components/views/list-filter'
import { ListHead, type ListTools } from '@/components/views/list-head'
import { pagePath } from '@/lib/i18n/routes'
import type { StaffPerson } from '@/lib/people/list-staff'
import { inGroup, STAFF_GROUPS, STAFF_SORTS, type StaffFilter, type StaffSort } from '@/lib/people/staff-filter'
import { staffQuery } from './staff-query'

type StaffPageHeadProps = Omit<ListTools, 'mayShare'> & {
  filter: StaffFilter
  sort: StaffSort
  /** Those who are sought, of every group. */
  people: readonly StaffPerson[]
}

/** The head of the list of people: search, views, files, and a chip with its number for each group that anyone is in. */
export function StaffPageHead({ filter, sort, people, ...tools }: StaffPageHeadProps) {
  const t = useTranslations('people')
  const { locale } = tools
  const shown = staffQuery(filter, sort)
  const total = inGroup(people, filter.show).length
  const href = (show: string | undefined) => pagePath(locale, '/lead/people', {}, { ...shown, show })
  const groups = STAFF_GROUPS.map((group) => ({ group, count: inGroup(people, group).length }))
  return (
    <ListHead
      {...tools}
      place="people"
      mayShare
      heading={t('title')}
      found={t('found', { count: total })}
      search={{ label: t('search'), sought: filter.q }}
      query={new URLSearchParams(shown).toString()}
      total={total}
      filter={
        <ListFilter
          href={pagePath(locale, '/lead/people')}
          label={t('order')}
          hidden={filter}
          order={
            <OrderField
              keys={STAFF_SORTS}
              usual="name"
              order={sort}
              heading={(key) => t(key === 'roles' ? 'rolesHeading' : key)}
            />
          }
        />
      }
    >
      <FilterChips
        label={t('groups')}
        chips={[
          { href: href(undefined), text: t('all'), current: !filter.show, count: people.length },
          ...groups
            .filter(({ group, count }) => count > 0 || group === filter.show)
            .map(({ group, count }) => ({
              href: href(group),
              text: group === 'deactivated' ? t('deactivated') : t(`roles.${group}`),
              current: group === filter.show,
              count,
            })),
        ]}
      />
    </ListHead>
  )
}
