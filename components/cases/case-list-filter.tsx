import { useTranslations } from 'next-intl'
import { SelectField, type Option, type OptionGroup } from '@/components/form/select-field'
import { useChoices } from '@/components/figures/use-choices'
import { usePeriodOptions } from '@/components/figures/use-period-name'
import { ListFilter, OrderSelect } from '@/components/views/list-filter'
import type { Choosables } from '@/lib/figures/choosable'
import { FIGURES, type CaseFilter, type NamedFilter, type Sort } from '@/lib/figures/case-filter'
import { LACKS } from '@/lib/figures/lacks'
import { BARRIERS } from '@/lib/cases/codes'
import { BUYER_KINDS } from '@/lib/procurements/buyer-kinds'
import { PROCEDURES } from '@/lib/procurements/codes'
import { STATUSES } from '@/lib/cases/status'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

export type CaseListChoices = {
  rounds: readonly { code: string; name: string }[]
  periods: readonly string[]
  municipalities: readonly { code: string; name: string }[]
  /** An advisor, who sees the own cases only, has no advisors to choose between, and only a lead has partners. */
  all: Choosables
}

/** What a phone, which has no headings, can order by; the others are a press on a heading. */
const ORDERS = ['-deadline', 'opened', '-opened', 'number', '-number', 'company', '-company', 'status', '-status', 'advisor', '-advisor'] as const satisfies readonly Sort[] // prettier-ignore

type CaseListFilterProps = { locale: Locale; filter: CaseFilter; sort: Sort; choices: CaseListChoices }

type Field = [NamedFilter, emptyLabel: string, readonly (Option | OptionGroup)[]]

/** A plain form that puts the choices in the address, so that back, reload and a shared link keep them. */
export function CaseListFilter({ locale, filter, sort, choices }: CaseListFilterProps) {
  const t = useTranslations('caseList')
  const words = useTranslations('caseWords')
  const procedures = useTranslations('caseForms.procurement.procedures')
  const { rounds, periods, all } = choices
  const ofPeriod = usePeriodOptions(locale, periods, filter.period)
  const chosen = useChoices(all).fields.map(({ name, options }): Field => [name, t('all'), options])
  const fields: Field[] = [
    ['status', t('anyStatus'), [
      { value: 'open', label: t('open') },
      ...STATUSES.map((value) => ({ value, label: words(`statuses.${value}`) })),
    ]],
    ...chosen,
    ['round', t('all'), rounds.map(({ code, name }) => ({ value: code, label: name }))],
    ['period', t('all'), ofPeriod],
    ['barrier', t('all'), BARRIERS.map((value) => ({ value, label: words(`barriers.${value}`) }))],
    ['buyerKind', t('all'), BUYER_KINDS.map((value) => ({ value, label: words(`buyerKinds.${value}`) }))],
    ['procedure', t('all'), [...PROCEDURES, 'none' as const].map((value) => ({ value, label: value === 'none' ? t('noProcedure') : procedures(value) }))],
    ['lack', t('all'), LACKS.map((value) => ({ value, label: t(`lacks.${value}`) }))],
    ['figure', t('all'), FIGURES.map((value) => ({ value, label: t(`figures.${value}`) }))],
  ] // prettier-ignore
  return (
    <ListFilter
      href={pagePath(locale, '/cases')}
      label={t('filters')}
      hidden={{ q: filter.q, company: filter.company, buyer: filter.buyer }}
      chosen={Object.keys(filter).filter((name) => name !== 'q').length}
      order={
        <OrderSelect
          emptyLabel={t('sorts.deadline')}
          options={ORDERS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
          chosen={sort === 'deadline' ? undefined : sort}
        />
      }
    >
      {fields.map(([name, emptyLabel, options]) => (
        <SelectField<CaseFilter>
          key={name}
          id={`filter-${name}`}
          name={name}
          label={t(name)}
          emptyLabel={emptyLabel}
          width="full"
          defaultValue={filter[name]}
          options={options}
        />
      ))}
    </ListFilter>
  )
}
