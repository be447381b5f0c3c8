import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { SelectField } from '@/components/form/select-field'
import type { AccessAction } from '@/lib/audit/list-access'
import type { Locale } from '@/lib/i18n/pathnames'
import { FilterForm } from './filter-form'
import { faultsIn, type TrailQuery } from './trail-query'

type AccessFilterProps = {
  locale: Locale
  query: TrailQuery
  people: readonly { id: string; name: string }[]
  actions: readonly AccessAction[]
}

export function AccessFilter({ locale, query, people, actions }: AccessFilterProps) {
  const t = useTranslations('trail')
  const unclear = faultsIn(query)
  return (
    <FilterForm
      {...{ locale, people, view: 'access', label: t('filterAccess') }}
      person={query.person}
      columns="sm:grid-cols-3"
    >
      <SelectField<TrailQuery>
        name="action"
        label={t('what')}
        emptyLabel={t('anyType')}
        options={actions.map((action) => ({ value: action, label: t(`actions.${action}`) }))}
        defaultValue={query.action}
        width="full"
      />
      <DateField<TrailQuery> name="on" label={t('day')} defaultValue={query.on} error={unclear.on && t('dayUnclear')} />
    </FilterForm>
  )
}
