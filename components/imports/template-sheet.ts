import type { useTranslations } from 'next-intl'
import { sheetOf, type Sheet, type Tab } from '@/lib/lists/sheet'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { EARLY_REASONS, LATE_REASONS } from '@/lib/time/codes'
import type { WeekCase } from '@/lib/time/list-week-cases'

type Words = ReturnType<typeof useTranslations<'ownTime.fromFile.sheet'>>
type CaseWords = ReturnType<typeof useTranslations<'caseWords'>>

const COLUMNS = ['day', 'case', 'length', 'kind', 'note', 'late', 'early'] as const
const WIDTHS: Record<(typeof COLUMNS)[number], number> = {
  ...{ day: 12, case: 16, length: 10, kind: 18, note: 40, late: 24, early: 24 },
}

/** Headings alone: an example would be read as time. */
export function templateSheet(t: Words): Sheet {
  return { columns: COLUMNS.map((column) => ({ heading: t(column), width: WIDTHS[column] })), rows: [] }
}

/** The same with sheets beside it: the advisor's cases, and what is written in which column. */
export function templateTabs(cases: readonly WeekCase[], t: Words, words: CaseWords): Tab[] {
  const listed = (said: readonly string[]) => said.join(', ')
  const help: Record<(typeof COLUMNS)[number], string> = {
    day: t('dayHelp'),
    case: t('caseHelp'),
    length: t('lengthHelp'),
    kind: t('kindHelp', { words: listed(ACTIVITIES.map((activity) => words(`activities.${activity}`))) }),
    note: t('noteHelp'),
    late: t('lateHelp', { words: listed(LATE_REASONS.map((reason) => words(`lateReasons.${reason}`))) }),
    early: t('earlyHelp', { words: listed(EARLY_REASONS.map((reason) => words(`earlyReasons.${reason}`))) }),
  }
  return [
    { tab: t('tab'), sheet: templateSheet(t) },
    {
      tab: t('casesTab'),
      sheet: sheetOf(
        [
          { heading: t('case'), width: 16, value: ({ number }) => number },
          { heading: t('company'), width: 40, value: ({ company }) => company },
        ],
        cases,
      ),
    },
    {
      tab: t('helpTab'),
      sheet: sheetOf(
        [
          { heading: t('column'), width: 22, value: (column) => t(column) },
          { heading: t('write'), width: 90, value: (column) => help[column] },
        ],
        COLUMNS,
      ),
    },
  ]
}
