import type { useTranslations } from 'next-intl'
import type { Mask } from '@/lib/audit/mask-kinds'
import type { Sheet, SheetCell, Tab } from '@/lib/lists/sheet'
import { eventSheet } from './trail-sheets'
import type { TrailRow } from './trail-table'

type Words = ReturnType<typeof useTranslations<'trail'>>

/** What is given out: the events by number, and the list of what is masked in them and by what provision. */
export function disclosureTabs(
  rows: readonly TrailRow[],
  masks: readonly Mask[],
  about: [string, SheetCell][],
  t: Words,
): Tab[] {
  return [
    { tab: t('disclosure.tabs.events'), sheet: disclosedSheet(rows, t) },
    { tab: t('disclosure.tabs.masks'), sheet: maskSheet(masks, t) },
    {
      tab: t('disclosure.tabs.about'),
      sheet: {
        columns: [
          { heading: t('disclosure.what'), width: 30 },
          { heading: t('disclosure.content'), width: 80 },
        ],
        rows: about,
      },
    },
  ]
}

export function disclosedSheet(rows: readonly TrailRow[], t: Words): Sheet {
  const { columns, rows: cells } = eventSheet(rows, t)
  return {
    columns: [{ heading: t('disclosure.row'), width: 8 }, ...columns],
    rows: cells.map((row, index) => [index + 1, ...row]),
  }
}

function maskSheet(masks: readonly Mask[], t: Words): Sheet {
  return {
    columns: [
      { heading: t('disclosure.mark'), width: 10 },
      { heading: t('disclosure.masked'), width: 34 },
      { heading: t('disclosure.ground'), width: 40 },
      { heading: t('disclosure.times'), width: 14 },
      { heading: t('disclosure.rows'), width: 60 },
    ],
    rows: masks.map(({ mark, kind, ground, rows }) => [
      mark,
      t(`disclosure.kinds.${kind}`),
      ground,
      rows.length,
      rowsOf(rows),
    ]),
  }
}

/** What each mark stands for: for the authority's own file, not to be given out. */
export function keySheet(masks: readonly Mask[], t: Words): Sheet {
  return {
    columns: [
      { heading: t('disclosure.mark'), width: 10 },
      { heading: t('disclosure.masked'), width: 34 },
      { heading: t('disclosure.original'), width: 50 },
    ],
    rows: masks.map(({ mark, kind, original }) => [mark, t(`disclosure.kinds.${kind}`), original]),
  }
}

const MOST_TOLD = 200

/** A cell holds no list without end. */
function rowsOf(rows: readonly number[]): string {
  const told = rows.slice(0, MOST_TOLD).join(', ')
  return rows.length > MOST_TOLD ? `${told} …` : told
}
