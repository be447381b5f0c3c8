import type { useTranslations } from 'next-intl'
import { dateFromDay } from '@/lib/calendar/database-days'
import { dayOf } from '@/lib/calendar/days'
import type { FoundCase } from '@/lib/cases/search-cases'
import { sheetOf, type FileColumn, type Sheet } from '@/lib/lists/sheet'

export type SearchWords = {
  search: ReturnType<typeof useTranslations<'search'>>
  list: ReturnType<typeof useTranslations<'caseList'>>
  cases: ReturnType<typeof useTranslations<'caseWords'>>
}

/** What a search finds, as a file holds it. A sole trader's number is a personal identity number, and in no file. */
export function searchSheet(rows: readonly FoundCase[], { search: t, list, cases }: SearchWords): Sheet {
  const columns: FileColumn<FoundCase>[] = [
    { heading: t('foundBy'), width: 28, value: ({ by }) => t(`by.${by}`) },
    { heading: t('number'), width: 14, value: ({ number }) => number },
    { heading: t('company'), width: 34, value: ({ statedName }) => statedName },
    {
      heading: t('orgNumber'),
      width: 18,
      value: ({ orgKind, orgDisplay }) => (orgKind === 'sole' ? t('sole') : orgDisplay),
    },
    {
      heading: t('status'),
      width: 28,
      value: ({ status, waiting }) => cases(`statuses.${status}`) + (waiting ? `, ${cases('waiting')}` : ''),
    },
    { heading: t('contact'), width: 24, value: ({ contactName }) => contactName },
    { heading: t('buyer'), width: 30, value: ({ buyerName }) => buyerName },
    { heading: t('reference'), width: 20, value: ({ reference }) => reference },
    { heading: t('advisor'), width: 24, value: ({ advisorName }) => advisorName },
    { heading: list('deadline'), width: 16, value: ({ bidDeadlineOn: on }) => on && dateFromDay(on) },
    { heading: list('opened'), width: 14, value: ({ openedAt }) => dateFromDay(dayOf(openedAt)) },
  ]
  return sheetOf(columns, rows)
}
