import { useTranslations } from 'next-intl'
import type { CaseFilter } from '@/lib/figures/case-filter'
import { inReadingOrder, TRAITS, type ShownTraits } from '@/lib/figures/traits'
import type { Locale } from '@/lib/i18n/pathnames'
import type { Traits } from './barrier-rows'
import type { Tables } from './count-chart'
import { ShownChart } from './shown-chart'
import { useShownWords } from './shown-words'

type TraitsChartsProps = {
  locale: Locale
  traits: ShownTraits
  /** Sectors and sizes as the county lists them. */
  known: Traits
  list: (filter: CaseFilter) => string | undefined
  tables: Tables
}

/** The cases of a scope by the company's sector and size; what the county does not list stands by its code, without a list. */
export function TraitsCharts({ locale, traits, known, list, tables }: TraitsChartsProps) {
  const t = useTranslations('figures')
  const { count } = useShownWords(locale)
  return TRAITS.map((trait) => {
    const names = new Map(known[trait].map(({ code, name }) => [code, name]))
    return (
      <ShownChart
        key={trait}
        name={trait}
        tables={tables}
        caption={t(`traits.${trait}`)}
        label={t(`traits.${trait}Label`)}
        measure={t('count')}
        table={inReadingOrder(trait, traits[trait], [...names.keys()])}
        say={count}
        named={(code) => names.get(code) ?? code}
        list={(code) => (names.has(code) ? list({ [trait]: code }) : undefined)}
      />
    )
  })
}
