import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { BARRIERS } from '@/lib/cases/codes'
import type { CaseFilter } from '@/lib/figures/case-filter'
import { LEAST_SHOWN, type Shown } from '@/lib/figures/small-cells'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { BarrierRow } from './barrier-rows'
import { useBarrierWords } from './use-barrier-words'

type BarrierMatrixProps = {
  locale: Locale
  caption: string
  heading: string
  rows: readonly BarrierRow[]
  /** Where the list behind a number is, for those who may see lists. */
  list: (filter: CaseFilter) => string | undefined
}

/** How often each barrier was met, group by group. A number that is shown leads to its cases. */
export function BarrierMatrix({ locale, caption, heading, rows, list }: BarrierMatrixProps) {
  const { t } = useBarrierWords()
  const linked = (shown: Shown, filter: CaseFilter | null) => {
    if (typeof shown !== 'number') return <NotShownSign shown={shown} />
    const href = shown === 0 || filter === null ? undefined : list(filter)
    const text = formatCount(shown, locale)
    return href ? <TextLink href={href}>{text}</TextLink> : text
  }
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      many
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          ...{ key: 'label', header: heading, rowHeader: true },
          cell: ({ label, level }) =>
            level === 2 ? (
              <span className="block sm:min-w-44 sm:pl-5">{label}</span>
            ) : (
              <strong className="font-strong block sm:min-w-44">{label}</strong>
            ),
        },
        { key: 'cases', header: t('cases'), numeric: true, cell: ({ cases, filter }) => linked(cases, filter) },
        ...BARRIERS.map((barrier) => ({
          ...{ key: barrier, header: t(`short.${barrier}`), numeric: true },
          cell: ({ barriers, filter }: BarrierRow) => linked(barriers[barrier], filter && { ...filter, barrier }),
        })),
      ]}
    />
  )
}

/** A sign to the eye, where a word in every cell would hide the numbers. */
function NotShownSign({ shown }: { shown: Exclude<Shown, number> }) {
  const { t } = useBarrierWords()
  const isFew = shown === 'few'
  return (
    <span className="text-muted">
      <span aria-hidden="true">{isFew ? t('fewSign', { least: LEAST_SHOWN }) : '–'}</span>
      <VisuallyHidden>{isFew ? t('few', { least: LEAST_SHOWN }) : t('hidden')}</VisuallyHidden>
    </span>
  )
}
