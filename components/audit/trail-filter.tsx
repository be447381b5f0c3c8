import { useTranslations } from 'next-intl'
import { SelectField, type Option } from '@/components/form/select-field'
import { DateField } from '@/components/form/date-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { EVENT_TYPES } from '@/lib/audit/event-sentences'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { faultsIn, type TrailQuery } from './trail-query'

type TrailFilterProps = { locale: Locale; query: TrailQuery; people: readonly { id: string; name: string }[] }

/** A plain form whose answers stand in the address. */
export function TrailFilter({ locale, query, people }: TrailFilterProps) {
  const t = useTranslations('trail')
  const unclear = faultsIn(query)
  const types: Option[] = EVENT_TYPES.map((type) => ({
    value: type,
    label: t(`types.${type.replace('.', '_') as 'case_opened'}`),
  }))
  return (
    <form method="get" action={pagePath(locale, '/lead/trail')} role="search" aria-label={t('filter')}>
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <SelectField
          name="person"
          label={t('person')}
          emptyLabel={t('anyone')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={query.person}
          width="full"
        />
        <SelectField
          name="type"
          label={t('type')}
          emptyLabel={t('anyType')}
          options={types.sort((a, b) => a.label.localeCompare(b.label, locale))}
          defaultValue={query.type}
          width="full"
        />
        <DateField name="from" label={t('from')} defaultValue={query.from} error={unclear.from && t('dayUnclear')} />
        <DateField name="to" label={t('to')} defaultValue={query.to} error={unclear.to && t('dayUnclear')} />
        <div className="sm:col-span-2">
          <TextField
            name="case"
            label={t('case')}
            hint={t('caseHint')}
            defaultValue={query.case}
            error={unclear.case && t('caseUnclear')}
            autoComplete="off"
            width="medium"
          />
        </div>
      </div>
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit">{t('apply')}</Button>
        <TextLink href={pagePath(locale, '/lead/trail')} className="inline-block py-2">
          {t('clear')}
        </TextLink>
      </p>
    </form>
  )
}
