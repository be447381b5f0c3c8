import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { FactList } from '@/components/ui/fact-list'
import { FileMenu } from '@/components/ui/file-menu'
import { FilterChips } from '@/components/ui/filter-chips'
import { ListHeader } from '@/components/ui/list-header'
import { useTranslations } from 'next-intl'
import { DIVISIONS, type Division } from '@/lib/figures/barriers'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { FoundBarriers } from '@/lib/figures/find-barriers'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { BarrierMatrix } from './barrier-matrix'
import { barrierRows, type Traits } from './barrier-rows'
import { NotShown } from './not-shown'
import { OtherRound, type RoundChoice } from './scope-switch'
import { useBarrierWords } from './use-barrier-words'

export type BarriersPageProps = {
  locale: Locale
  found: FoundBarriers
  division: Division
  /** The address asks for a division that there is not. */
  isUnclear: boolean
  round: string | undefined
  rounds: readonly RoundChoice[]
  noRound: boolean
  traits: Traits
  /** Whether the reader may see the cases behind the numbers. */
  listed: boolean
}

/** What companies met, counted by whom they met it with and by what they are themselves. */
export function BarriersPage(props: BarriersPageProps) {
  const { locale, found, division, isUnclear, round, rounds, noRound, listed } = props
  const { t } = useBarrierWords()
  const lists = useTranslations('lists')
  const { whole } = found
  const shownBy = { round, by: division === DIVISIONS[0] ? undefined : division }
  const to = (changed: Partial<typeof shownBy>) => pagePath(locale, '/lead/barriers', {}, { ...shownBy, ...changed })
  const file = new URLSearchParams(
    Object.entries(shownBy).filter(([, value]) => value !== undefined) as [string, string][],
  )
  return (
    <>
      <ListHeader
        heading={t('title')}
        chips={
          <FilterChips
            label={t('by')}
            chips={DIVISIONS.map((one) => ({
              href: to({ by: one === DIVISIONS[0] ? undefined : one }),
              text: t(`divisions.${one}`),
              current: one === division,
            }))}
          />
        }
        actions={
          <FileMenu
            address={`/api/lists/barriers?${file.toString()}`}
            words={{ label: lists('files'), excel: lists('excel'), csv: lists('csv') }}
          />
        }
      >
        <RoundChips {...{ rounds, round }} to={(code) => to({ round: code })} />
        <OtherRound {...{ noRound, rounds }} scope={{ round }} />
        {isUnclear && (
          <p role="status" className="border-warn border-l-5 py-2 pl-3">
            {t('unclearDivision')}
          </p>
        )}
      </ListHeader>
      <div className="mt-5 space-y-6">
        <p className="text-muted measure">
          {t('text')} {listed && whole.cases !== 0 && t('linked')}
        </p>
        {whole.cases === 0 ? (
          <EmptyState heading={t('emptyHeading')} level={2}>
            {t('emptyText')}
          </EmptyState>
        ) : typeof whole.cases === 'string' ? (
          <NotShown heading={t('tooFewHeading')} text={t('tooFewText', { least: LEAST_SHOWN })} />
        ) : (
          <Numbers {...props} />
        )}
        <HowCounted />
      </div>
    </>
  )
}

function Numbers({ locale, found, division, round, traits, listed }: BarriersPageProps) {
  const words = useBarrierWords()
  const { t } = words
  const list = (filter: CaseFilter) =>
    listed ? pagePath(locale, '/cases', {}, { round, status: 'closed', ...filter }) : undefined
  const rows = barrierRows(found, division, traits, words)
  const signs = rows.flatMap(({ cases, barriers }) => [cases, ...Object.values(barriers)])
  const legend = [
    signs.includes('few') && t('fewLegend', { least: LEAST_SHOWN }),
    signs.some((shown) => shown !== 'few' && typeof shown !== 'number') && t('hiddenLegend'),
  ].filter(Boolean)
  return (
    <section className="space-y-3">
      <BarrierMatrix
        {...{ locale, list }}
        caption={t('caption', { division: t(`divisions.${division}`).toLocaleLowerCase(locale) })}
        heading={t(`divisions.${division}`)}
        rows={rows}
      />
      {legend.length > 0 && <p className="text-muted text-sm">{legend.join(' ')}</p>}
      {found.groups === null && <p className="measure">{t('notDivided')}</p>}
    </section>
  )
}

function RoundChips({
  rounds,
  round,
  to,
}: Pick<BarriersPageProps, 'rounds' | 'round'> & { to: (code: string) => string }) {
  const t = useTranslations('figures')
  if (rounds.length < 2) return null
  return (
    <FilterChips
      label={t('rounds')}
      chips={rounds.map(({ code, name }) => ({ href: to(code), text: name, current: code === round }))}
    />
  )
}

function HowCounted() {
  const { t } = useBarrierWords()
  const figures = useTranslations('figures')
  return (
    <Details summary={figures('howCounted')}>
      <FactList
        facts={[
          [t('cases'), t('explained.casesText')],
          [t('explained.barriers'), t('explained.barriersText')],
          [t('divisions.buyer'), t('explained.buyerText')],
          [`${t('divisions.sector')}, ${t('divisions.size').toLocaleLowerCase()}`, t('explained.traitsText')],
          [t('explained.small'), t('explained.smallText', { least: LEAST_SHOWN })],
        ]}
      />
    </Details>
  )
}
