import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/form/select-field'
import { DateField } from '@/components/form/date-field'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { faultsIn, type TrailQuery } from './trail-query'

type AccessFilterProps = {
  locale: Locale
  query: TrailQuery
  people: readonly { id: string; name: string }[]
  actions: readonly string[]
}

export function AccessFilter({ locale, query, people, actions }: AccessFilterProps) {
  const t = useTranslations('trail')
  const unclear = faultsIn(query)
  return (
    <form method="get" action={pagePath(locale, '/lead/trail')} role="search" aria-label={t('filterAccess')}>
      <input type="hidden" name="view" value="access" />
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <SelectField
          name="person"
          label={t('person')}
          emptyLabel={t('anyone')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={query.person}
          width="full"
        />
        <SelectField
          name="action"
          label={t('what')}
          emptyLabel={t('anyType')}
          options={actions.map((action) => ({ value: action, label: t(`actions.${action as 'read'}`) }))}
          defaultValue={query.action}
          width="full"
        />
        <DateField name="on" label={t('day')} defaultValue={query.on} error={unclear.on && t('dayUnclear')} />
      </div>
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit">{t('apply')}</Button>
        <TextLink href={pagePath(locale, '/lead/trail', {}, { view: 'access' })} className="inline-block py-2">
          {t('clear')}
        </TextLink>
      </p>
    </form>
  )
}
