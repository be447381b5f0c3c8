import { BARRIERS } from '@/lib/cases/codes'
import type { Status } from '@/lib/cases/status'
import type { BarrierCounts } from '@/lib/figures/barriers'
import { KEY_FIGURES, type KeyFigureName } from '@/lib/figures/key-figures'
import type { ShownOverview, ShownPanels, ShownTable } from '@/lib/figures/shown-overview'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import { inReadingOrder, TRAITS, type ShownTraits, type Trait } from '@/lib/figures/traits'
import { formatMonth } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { Sheet, Tab } from '@/lib/lists/sheet'
import type { TargetName, Targets } from '@/lib/rounds/targets'
import type { useTranslations } from 'next-intl'
import type { Traits } from './barrier-rows'
import { figureSheets, type SheetAbout, type SheetFigure } from './figure-sheet'
import { funnelSteps } from './funnel-steps'
import { requestsTab, stacksTab, trendTabs, waitsTab } from './overview-tabs'
import type { FigureWords } from './scope-words'

export type OverviewWords = {
  t: FigureWords
  statuses: ReturnType<typeof useTranslations<'caseWords.statuses'>>
  targets: ReturnType<typeof useTranslations<'rounds.targets'>>
  barriers: ReturnType<typeof useTranslations<'caseWords.barriers'>>
  place: (code: string) => string
  /** Sectors and sizes of companies as the county lists them. */
  known: Traits
}

/** What of the overview goes into its file; `listed` is for those who see the cases, as on the page. */
export type OverviewFile = {
  locale: Locale
  overview: ShownOverview
  then: ShownOverview | undefined
  targets: Targets | null
  barriers: BarrierCounts | null | undefined
  listed: boolean
  /** Of a choice among the cases; trainings belong to no case, so nothing stands for them. */
  narrowed: boolean
  about: SheetAbout
}

/** The figures of the page, each with its target and what it is held against where there is such. */
export function overviewFigures(
  { overview, then, targets, narrowed, about }: OverviewFile,
  { t }: OverviewWords,
): Sheet {
  const figures = KEY_FIGURES.flatMap((one): SheetFigure[] => {
    const target = 'target' in one ? targetOf(targets, one.target) : null
    const figure = { label: t(`labels.${one.name}`), unit: one.unit, target }
    if (narrowed && one.list === 'trainings') return [{ ...figure, shown: null }]
    return [{ ...figure, shown: one.of(overview), then: then && one.of(then) }, ...besides(one.name, overview, then, t)]
  })
  return figureSheets(t).figures(figures, about)
}

/** A mean's target is kept in tenths. */
function targetOf(targets: Targets | null, name: TargetName): number | null {
  const target = targets?.[name] ?? null
  return target !== null && name === 'satisfactionTenths' ? target / 10 : target
}

/** What the page says below a figure. */
function besides(
  name: KeyFigureName,
  overview: ShownOverview,
  then: ShownOverview | undefined,
  t: FigureWords,
): SheetFigure[] {
  if (name === 'waiting')
    return [{ label: t('file.waitingLong'), unit: 'seconds', shown: overview.waiting?.p90, then: then?.waiting?.p90 }]
  if (name === 'hours')
    return (['granted', 'booked'] as const).map((one) => ({
      ...{ label: t(`file.${one}`), unit: 'minutes' as const },
      ...{ shown: overview.hours?.[one], then: then?.hours?.[one] },
    }))
  if (name === 'value') return [{ label: t('file.valued'), unit: 'count', shown: overview.results?.valued, then: then?.results?.valued }] // prettier-ignore
  if (name === 'satisfaction')
    return (['asked', 'answered'] as const).map((one) => ({
      ...{ label: t(`file.${one}`), unit: 'count' as const },
      ...{ shown: overview.results?.[one], then: then?.results?.[one] },
    }))
  return []
}

/** The overview as a workbook: what it is of, the figures, what every chart is drawn of, and how it is all counted. */
export function overviewTabs(file: OverviewFile, words: OverviewWords): Tab[] {
  const { overview, listed, locale, about, barriers } = file
  const { t, statuses, place } = words
  const { table, about: aboutTab } = figureSheets(t)
  const month = (key: string) => formatMonth(key, locale)
  const named = (of: ShownTable | undefined | null, name: (key: string) => string) =>
    of ? { rows: of.rows?.map(({ key, shown }) => ({ label: name(key), shown })) ?? null, sum: of.sum } : null
  const barriersTab = (of: BarrierCounts | null) =>
    table(t('file.tabs.barriers'), t('barriers.barrier'), 'count', of && barriersOf(of, words))
  const { cases, months, stacks, reach, traits } = overview
  return [
    aboutTab(about),
    { tab: t('file.figures'), sheet: overviewFigures(file, words) },
    table(
      t('file.tabs.status'),
      t('status'),
      'count',
      named(cases?.byStatus, (key) => statuses(key as Status)),
    ),
    table(t('file.tabs.municipality'), t('municipality'), 'count', named(cases?.byMunicipality, place)),
    ...TRAITS.map((trait) => table(t(`file.tabs.${trait}`), t(`traits.${trait}Label`), 'count', traits && traitOf(trait, traits, words))), // prettier-ignore
    stacks
      ? stacksTab(stacks, month, t)
      : table(t('file.tabs.month'), t('month'), 'count', named(cases?.byMonth, month)),
    table(t('file.tabs.minutes'), t('month'), 'minutes', named(months, month)),
    ...(reach?.statistics ? [table(t('file.tabs.reach'), t('municipality'), 'tenths', reachOf(reach, place))] : []),
    table(t('file.tabs.funnel'), t('funnel.step'), 'count', funnelOf(overview, t)),
    ...(barriers === undefined ? [] : [barriersTab(barriers)]),
    ...trendTabs(overview, month, words),
    ...(listed ? [waitsTab(overview, t), requestsTab(overview, locale, t)] : []),
    howTab(listed, t),
  ]
}

/** A case may have several, so they have no sum. */
function traitOf(trait: Trait, traits: ShownTraits, { known }: OverviewWords) {
  const names = new Map(known[trait].map(({ code, name }) => [code, name]))
  const { rows, sum } = inReadingOrder(trait, traits[trait], [...names.keys()])
  return { rows: rows?.map(({ key, shown }) => ({ label: names.get(key) ?? key, shown })) ?? null, sum }
}

function barriersOf(counts: BarrierCounts, { barriers }: OverviewWords) {
  return { rows: BARRIERS.map((one) => ({ label: barriers(one), shown: counts[one] })) }
}

function reachOf({ rows, all }: ShownPanels['reach'], place: (code: string) => string) {
  return {
    rows: rows?.flatMap(({ key, tenths }) => (tenths === null ? [] : [{ label: place(key), shown: tenths }])) ?? null,
    ...(all.tenths !== null && { sum: all.tenths }),
  }
}

function funnelOf({ cases, figures }: ShownOverview, t: FigureWords) {
  if (!cases || !figures) return null
  return { rows: funnelSteps(cases, figures).map(({ step, shown }) => ({ label: t(`funnel.${step}`), shown })) }
}

function howTab(listed: boolean, t: FigureWords): Tab {
  return {
    tab: t('howCounted'),
    sheet: {
      columns: [
        { heading: t('file.figure'), width: 44 },
        { heading: t('howCounted'), width: 110 },
      ],
      rows: [
        ...KEY_FIGURES.map(({ name }) => [t(`labels.${name}`), t(`explained.${name}`)]),
        ...(listed ? [] : [['', t('smallNote', { least: LEAST_SHOWN })]]),
      ],
    },
  }
}
