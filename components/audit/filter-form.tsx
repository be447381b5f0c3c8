import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SelectField } from '@/components/form/select-field'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { TrailQuery } from './trail-query'

type FilterFormProps = {
  locale: Locale
  label: string
  /** Which of the two logs; the events without one. */
  view?: 'access'
  people: readonly { id: string; name: string }[]
  person?: string
  columns: 'sm:grid-cols-3' | 'sm:grid-cols-2 lg:grid-cols-4'
  children: ReactNode
}

/** A plain form whose answers stand in the address, with the person first. */
export function FilterForm({ locale, label, view, people, person, columns, children }: FilterFormProps) {
  const t = useTranslations('trail')
  return (
    <form method="get" action={pagePath(locale, '/lead/trail')} role="search" aria-label={label}>
      {view && <input type="hidden" name="view" value={view} />}
      <div className={`grid items-end gap-4 ${columns}`}>
        <SelectField<TrailQuery>
          name="person"
          label={t('person')}
          emptyLabel={t('anyone')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={person}
          width="full"
        />
        {children}
      </div>
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button type="submit">{t('apply')}</Button>
        <TextLink href={pagePath(locale, '/lead/trail', {}, { view })} className="inline-block py-2">
          {t('clear')}
        </TextLink>
      </p>
    </form>
  )
}
