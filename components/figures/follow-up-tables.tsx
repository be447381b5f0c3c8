import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { CaseFilter, Figure } from '@/lib/figures/case-filter'
import type { ShownFollowUp } from '@/lib/figures/follow-up'
import type { Shown } from '@/lib/figures/small-cells'
import { formatPercent } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { useShownWords } from './shown-words'

type TableProps = {
  locale: Locale
  followUp: ShownFollowUp
  /** Where the list behind a figure is, for those who may see lists. */
  list: (filter: CaseFilter) => string | undefined
  before?: Before
}

/** The same of another time, and what that is called. */
export type Before = {
  name: string
  followUp: ShownFollowUp
  list: (filter: CaseFilter) => string | undefined
}

type Rate = { key: string; label: string; asked: Shown; answered: Shown; figures: [asked: Figure, answered: Figure] }

/** How many were asked and answered, question by question, and at least once. */
export function RateTable({ locale, followUp, list, before }: TableProps) {
  const t = useTranslations('outcomes.lead')
  const { count } = useShownWords(locale)
  const ratesOf = ({ rounds, all }: ShownFollowUp): Rate[] => [
    ...rounds.map(({ step, asked, answered }) => ({
      ...{ key: String(step), label: t('steps', { step }), asked, answered },
      figures: [`asked-${step}`, `answered-${step}`] as Rate['figures'],
    })),
    { key: 'all', label: t('all'), ...all, figures: ['asked', 'answered'] },
  ]
  const rows = ratesOf(followUp)
  const rateBefore = (key: string) => {
    const one = before && ratesOf(before.followUp).find((row) => row.key === key)
    return one ? rateOf(one, locale) : '–'
  }
  const linked = (shown: Shown, figure: Figure) => {
    const href = shown === 0 ? undefined : list({ figure })
    return href ? <TextLink href={href}>{count(shown)}</TextLink> : count(shown)
  }
  return (
    <DataTable
      caption={t('ratesCaption')}
      captionHidden
      dense
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'label', header: t('round'), rowHeader: true, cell: (row) => row.label },
        { key: 'asked', header: t('asked'), numeric: true, cell: (row) => linked(row.asked, row.figures[0]) },
        { key: 'answered', header: t('answered'), numeric: true, cell: (row) => linked(row.answered, row.figures[1]) },
        { key: 'rate', header: t('rate'), numeric: true, cell: (row) => rateOf(row, locale) },
        ...(before
          ? [
              {
                key: 'before',
                header: t('rateThen', { name: before.name }),
                numeric: true,
                cell: ({ key }: Rate) => rateBefore(key),
              },
            ]
          : []),
      ]}
    />
  )
}

/** A share of what is shown alone; of nobody there is none. */
function rateOf({ asked, answered }: Pick<Rate, 'asked' | 'answered'>, locale: Locale): string {
  if (typeof asked !== 'number' || typeof answered !== 'number' || asked === 0) return '–'
  return formatPercent(answered / asked, locale)
}

/** What stood in the way, the most common first. */
export function BarrierTable({ locale, followUp, list, before }: TableProps) {
  const t = useTranslations('outcomes.lead')
  const words = useTranslations('caseWords.barriers')
  const { count } = useShownWords(locale)
  const shares = (shown: Shown) => (typeof shown === 'number' ? shown : 0)
  const rows = [...followUp.barriers].sort((one, other) => shares(other.count) - shares(one.count))
  return (
    <DataTable
      caption={t('barriers')}
      captionHidden
      dense
      rows={rows}
      rowKey={(row) => row.barrier}
      columns={[
        {
          ...{ key: 'barrier', header: t('barrier'), rowHeader: true, phone: 'title' },
          cell: ({ barrier, count: shown }) => {
            const href = shown === 0 ? undefined : list({ status: 'closed', barrier })
            return href ? <TextLink href={href}>{words(barrier)}</TextLink> : words(barrier)
          },
        },
        { key: 'count', header: t('cases'), numeric: true, phone: 'side', cell: (row) => count(row.count) },
        ...(before
          ? [
              {
                ...{ key: 'before', header: before.name, numeric: true },
                cell: ({ barrier }: (typeof rows)[number]) =>
                  count(before.followUp.barriers.find((one) => one.barrier === barrier)?.count ?? 0),
              },
            ]
          : []),
      ]}
    />
  )
}
