import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/form/select-field'
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

/** The head of the list of people: search, views, files, and a choice of each group that anyone is in, with its number. */
export function StaffPageHead({ filter, sort, people, ...tools }: StaffPageHeadProps) {
  const t = useTranslations('people')
  const { locale } = tools
  const shown = staffQuery(filter, sort)
  const total = inGroup(people, filter.show).length
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
          label={t('filters')}
          hidden={{ q: filter.q }}
          chosen={filter.show ? 1 : 0}
          order={
            <OrderField
              keys={STAFF_SORTS}
              usual="name"
              order={sort}
              heading={(key) => t(key === 'roles' ? 'rolesHeading' : key)}
            />
          }
        >
          <SelectField<{ show: string }>
            id="filter-show"
            name="show"
            label={t('groups')}
            emptyLabel={t('groupOf', { group: t('all'), count: people.length })}
            width="full"
            defaultValue={filter.show}
            options={groups
              .filter(({ group, count }) => count > 0 || group === filter.show)
              .map(({ group, count }) => ({
                value: group,
                label: t('groupOf', { group: group === 'deactivated' ? t('deactivated') : t(`roles.${group}`), count }),
              }))}
          />
        </ListFilter>
      }
    />
  )
}
