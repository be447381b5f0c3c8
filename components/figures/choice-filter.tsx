import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/form/select-field'
import { TextLink } from '@/components/ui/text-link'
import { ListFilter } from '@/components/views/list-filter'
import { CHOICES, type Choice, type ChoiceName } from '@/lib/figures/choice'
import type { Choosables } from '@/lib/figures/choosable'
import type { ScopeQuery } from '@/lib/figures/scope'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { useChoices } from './use-choices'

type ChoiceFilterProps = { locale: Locale; query: ScopeQuery; all: Choosables }

/** Which cases the figures are of: a plain form that keeps their time and what they are held against. */
export function ChoiceFilter({ locale, query, all }: ChoiceFilterProps) {
  const t = useTranslations('figures.choice')
  const list = useTranslations('caseList')
  const { fields } = useChoices(all)
  const { round, period, compare } = query
  return (
    <ListFilter
      href={pagePath(locale, '/lead', {}, { round, period, compare })}
      label={t('label')}
      hidden={{ round, period, compare }}
      chosen={CHOICES.filter((name) => query[name] !== undefined).length}
      order={null}
    >
      {fields.map(({ name, label, options }) => (
        <SelectField<Choice>
          key={name}
          id={`choice-${name}`}
          name={name}
          label={label}
          emptyLabel={list('all')}
          width="full"
          defaultValue={query[name]}
          options={options}
        />
      ))}
    </ListFilter>
  )
}

/** What is chosen, what that leaves out, and what could not be understood. */
export function ChoiceLine({ locale, query, all, unclear }: ChoiceFilterProps & { unclear: readonly ChoiceName[] }) {
  const t = useTranslations('figures.choice')
  const list = useTranslations('caseList')
  const said = useChoices(all).said(query)
  const { round, period, compare } = query
  return (
    <>
      {unclear.length > 0 && (
        <p role="status" className="border-warn border-l-5 pl-3">
          {t('unclear', { names: unclear.map((name) => list(name)).join(', ') })}
        </p>
      )}
      {said.length > 0 && (
        <p className="measure text-sm">
          <strong className="font-strong">{said.join(' · ')}.</strong> {t('text')}{' '}
          <TextLink href={pagePath(locale, '/lead', {}, { round, period, compare })} className="print:hidden">
            {t('clear')}
          </TextLink>
        </p>
      )}
    </>
  )
}
