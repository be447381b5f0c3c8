import { useTranslations } from 'next-intl'
import { FilterChips } from '@/components/ui/filter-chips'
import { ListHeader } from '@/components/ui/list-header'
import { ListFiles, ListSearch } from '@/components/views/list-tools'
import { ViewsMenu, type ListActions } from '@/components/views/views-menu'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { StaffPerson } from '@/lib/people/list-staff'
import { inGroup, STAFF_GROUPS, type StaffFilter } from '@/lib/people/staff-filter'
import type { SavedView } from '@/lib/views/list-views'

type StaffPageHeadProps = {
  locale: Locale
  filter: StaffFilter
  /** Those who are sought, of every group. */
  people: readonly StaffPerson[]
  views: readonly SavedView[]
  actions: ListActions
}

/** The head of the list of people: search, views, files, and a chip with its number for each group that anyone is in. */
export function StaffPageHead({ locale, filter, people, views, actions }: StaffPageHeadProps) {
  const t = useTranslations('people')
  const query = new URLSearchParams(filter).toString()
  const total = inGroup(people, filter.show).length
  const href = (show: string | undefined) => pagePath(locale, '/lead/people', {}, { q: filter.q, show })
  const groups = STAFF_GROUPS.map((group) => ({ group, count: inGroup(people, group).length }))
  return (
    <ListHeader
      heading={t('title')}
      found={t('found', { count: total })}
      search={
        <ListSearch action={actions.search} place="people" {...{ query }} sought={filter.q} label={t('search')} />
      }
      actions={
        <>
          <ViewsMenu {...{ locale, query, views, actions }} place="people" mayShare />
          <ListFiles address="/api/lists/people" {...{ locale, query, total }} />
        </>
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
    </ListHeader>
  )
}
