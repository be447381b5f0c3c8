import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { SelectField, type Option } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { EVENT_TYPES } from '@/lib/audit/event-facts'
import type { Messages } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { FilterForm } from './filter-form'
import { faultsIn, type TrailQuery } from './trail-query'

/** A dot would be a level of the messages. */
type TypeKey = keyof Messages['trail']['types']
type TrailFilterProps = {
  locale: Locale
  query: TrailQuery
  people: readonly { id: string; name: string }[]
  /** What the host's case numbers begin with. */
  prefix: string
}

export function TrailFilter({ locale, query, people, prefix }: TrailFilterProps) {
  const t = useTranslations('trail')
  const unclear = faultsIn(query)
  const options: Option[] = EVENT_TYPES.map((type) => ({
    value: type,
    label: t(`types.${type.replace('.', '_') as TypeKey}`),
  }))
  return (
    <FilterForm
      {...{ locale, people, label: t('filter') }}
      person={query.person}
      columns="sm:grid-cols-2 lg:grid-cols-4"
    >
      <SelectField<TrailQuery>
        name="type"
        label={t('type')}
        emptyLabel={t('anyType')}
        options={options.sort((a, b) => a.label.localeCompare(b.label, locale))}
        defaultValue={query.type}
        width="full"
      />
      <DateField<TrailQuery>
        name="from"
        label={t('from')}
        defaultValue={query.from}
        error={unclear.from && t('dayUnclear')}
      />
      <DateField<TrailQuery> name="to" label={t('to')} defaultValue={query.to} error={unclear.to && t('dayUnclear')} />
      <div className="sm:col-span-2">
        <TextField<TrailQuery>
          name="case"
          label={t('case')}
          hint={t('caseHint', { prefix })}
          defaultValue={query.case}
          error={unclear.case && t('caseUnclear', { prefix })}
          autoComplete="off"
          width="medium"
        />
      </div>
    </FilterForm>
  )
}
