import type { useTranslations } from 'next-intl'
import { dateFromDay } from '@/lib/calendar/database-days'
import type { Figure } from '@/lib/figures/case-filter'
import type { ListedCase } from '@/lib/figures/listed-case'
import { sheetOf, type FileColumn, type Sheet } from '@/lib/lists/sheet'
import { deadlineClock } from '@/lib/procurements/deadline'

export type CaseListWords = {
  list: ReturnType<typeof useTranslations<'caseList'>>
  cases: ReturnType<typeof useTranslations<'caseWords'>>
  figures: ReturnType<typeof useTranslations<'figures'>>
}

type CaseSheet = { words: CaseListWords; figure?: Figure; places: readonly { code: string; name: string }[] }

/** What the list of cases shows, as a file holds it: days are days and minutes numbers, to be counted with. */
export function caseSheet(rows: readonly ListedCase[], { words, figure, places }: CaseSheet): Sheet {
  const { list: t, cases } = words
  const status = (one: ListedCase) => cases(`statuses.${one.status}`) + (one.waiting ? `, ${cases('waiting')}` : '')
  const place = (code: string) => places.find((one) => one.code === code)?.name ?? code
  const columns: FileColumn<ListedCase>[] = [
    { heading: t('number'), width: 14, value: (row) => row.number },
    { heading: t('company'), width: 34, value: (row) => row.statedName },
    { heading: t('municipality'), width: 18, value: (row) => place(row.municipalityCode) },
    { heading: t('status'), width: 28, value: status },
    { heading: t('about'), width: 30, value: (row) => cases(`abouts.${row.about}`) },
    { heading: t('advisor'), width: 24, value: (row) => row.advisor },
    { heading: t('deadline'), width: 16, value: ({ bidDeadlineOn: on }) => on && dateFromDay(on) },
    { heading: t('deadlineClock'), width: 12, value: ({ bidDeadlineAt: at }) => at && deadlineClock(at) },
    { heading: t('opened'), width: 14, value: (row) => dateFromDay(row.openedOn) },
    figureColumn(t, figure),
  ]
  return sheetOf(columns, rows)
}

function figureColumn(t: CaseListWords['list'], figure?: Figure): FileColumn<ListedCase> {
  const minutes = (what: 'left' | 'logged' | 'outside', value: (row: ListedCase) => number) => ({
    heading: t('inMinutes', { what: t(what) }),
    width: 22,
    value,
  })
  if (figure === 'hours') return minutes('logged', (row) => row.minutes)
  if (figure === 'outside') return minutes('outside', (row) => row.outsideMinutes)
  if (figure !== 'contacted') return minutes('left', (row) => row.minutesLeft)
  return {
    heading: t('inHours', { what: t('waited') }),
    width: 18,
    value: ({ waitedSeconds: seconds }) => seconds && Math.round(seconds / 360) / 10,
  }
}
