import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { SelectField, type OptionGroup } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { ListFilter, OrderField } from '@/components/views/list-filter'
import { ACCESS_ACTIONS } from '@/lib/audit/access-actions'
import { ACCESS_SORTS, EVENT_SORTS, type AccessSortKey, type EventSortKey } from '@/lib/audit/trail-order'
import { MOST_CONTACTS, TRAIL_PEOPLE_KINDS, type TrailPerson } from '@/lib/audit/trail-people'
import { saidTypes } from '@/lib/audit/trail-words'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { accessSort, faultsIn, filterOf, type TrailQuery } from './trail-query'

type TrailFilterProps = {
  locale: Locale
  query: TrailQuery
  people: readonly TrailPerson[]
  /** What the host's case numbers begin with. */
  prefix: string
}

/** What narrows the trail. What of it cannot be understood is said where it stands; the page says that there is such. */
export function TrailFilter(props: TrailFilterProps) {
  const { locale, query, people } = props
  const t = useTranslations('trail')
  const isAccess = query.view === 'access'
  const heading = (key: EventSortKey) => t(key)
  return (
    <ListFilter
      href={pagePath(locale, '/lead/trail', {}, { view: isAccess ? 'access' : undefined })}
      label={t(isAccess ? 'filterAccess' : 'filter')}
      hidden={{ view: isAccess ? 'access' : undefined, q: query.q }}
      chosen={Object.keys(filterOf(query)).length}
      order={
        isAccess ? (
          <OrderField<AccessSortKey> keys={ACCESS_SORTS} usual="time" order={accessSort(query)} heading={heading} />
        ) : (
          <OrderField<EventSortKey> keys={EVENT_SORTS} usual="time" order={query.sort} heading={heading} />
        )
      }
    >
      <SelectField<TrailQuery>
        name="person"
        label={t('person')}
        emptyLabel={t('anyone')}
        hint={people.filter(({ kind }) => kind === 'contacts').length >= MOST_CONTACTS ? t('moreContacts') : undefined}
        options={groupsOf(people, (kind) => t(`peopleKinds.${kind}`))}
        defaultValue={query.person}
        width="full"
      />
      {isAccess ? <AccessFields {...props} /> : <EventFields {...props} />}
    </ListFilter>
  )
}

function groupsOf(people: readonly TrailPerson[], word: (kind: TrailPerson['kind']) => string): OptionGroup[] {
  return TRAIL_PEOPLE_KINDS.map((kind) => ({
    label: word(kind),
    options: people
      .filter((one) => one.kind === kind)
      .map(({ id, name, of }) => ({ value: id, label: of ? `${name}, ${of}` : name })),
  })).filter(({ options }) => options.length > 0)
}

function AccessFields({ query }: TrailFilterProps) {
  const t = useTranslations('trail')
  return (
    <>
      <SelectField<TrailQuery>
        name="action"
        label={t('what')}
        emptyLabel={t('anyType')}
        options={ACCESS_ACTIONS.map((action) => ({ value: action, label: t(`actions.${action}`) }))}
        defaultValue={query.action}
        width="full"
      />
      <DateField<TrailQuery>
        name="on"
        label={t('day')}
        defaultValue={query.on}
        error={faultsIn(query).on && t('dayUnclear')}
      />
    </>
  )
}

function EventFields({ locale, query, prefix }: TrailFilterProps) {
  const t = useTranslations('trail')
  const unclear = faultsIn(query)
  return (
    <>
      <SelectField<TrailQuery>
        name="type"
        label={t('type')}
        emptyLabel={t('anyType')}
        options={saidTypes(locale).map(({ code, label }) => ({ value: code, label }))}
        defaultValue={query.type}
        width="full"
      />
      {(['from', 'to'] as const).map((name) => (
        <DateField<TrailQuery>
          key={name}
          name={name}
          label={t(name)}
          defaultValue={query[name]}
          error={unclear[name] && t('dayUnclear')}
        />
      ))}
      <TextField<TrailQuery>
        name="case"
        label={t('case')}
        hint={t('caseHint', { prefix })}
        defaultValue={query.case}
        error={unclear.case && t('caseUnclear', { prefix })}
        autoComplete="off"
        width="medium"
      />
    </>
  )
}
