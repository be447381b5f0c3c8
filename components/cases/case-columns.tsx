import type { Column } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import { OPEN_STATUSES } from '@/lib/cases/status'
import { SORTS, type Figure, type Sort, type SortKey } from '@/lib/figures/case-filter'
import type { ListedCase } from '@/lib/figures/listed-case'
import { waited } from '@/lib/figures/waited'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath } from '@/lib/i18n/routes'
import { headingsOf } from '@/lib/lists/order'
import { sayDeadline } from '@/lib/procurements/deadline'
import type { CaseListWords } from './case-sheet'
import { ChooseCase } from './choose-case'
import { StatusTags } from './status-tag'
import { UnseenMark } from './unseen-mark'

type CaseColumns = {
  locale: Locale
  words: CaseListWords
  /** What the list is about: its last column says it. */
  figure?: Figure
  sort: Sort
  places: readonly { code: string; name: string }[]
  sortPath: (sort: Sort) => string
  /** A case beside the list: which one it is, and where another is shown there. Its facts leave the row. */
  preview: { shown: string | undefined; path: (number: string) => string }
  /** How a case is chosen, for whoever can give several of them to an advisor. */
  choose?: { heading: string; label: (row: ListedCase) => string; chosen: ReadonlySet<string> }
}

/** What the list of cases shows of each, on the page; case-sheet.ts says the same for its files. The last column follows the figure that led here. */
export function caseColumns(asked: CaseColumns): Column<ListedCase>[] {
  const { locale, words, figure, sort, places, sortPath, preview, choose } = asked
  const { list: t, cases } = words
  const place = (code: string) => places.find((one) => one.code === code)?.name ?? code
  const sortable = headingsOf<SortKey>(SORTS, sort, sortPath)
  const all: Column<ListedCase>[] = [
    ...(choose ? [chooseColumn(choose)] : []),
    {
      key: 'number',
      header: t('number'),
      rowHeader: true,
      phone: 'below',
      ...sortable('number'),
      cell: (row) => (
        <TextLink
          href={casePath(locale, row.number)}
          data-row=""
          data-shows={preview.path(row.number)}
          aria-current={row.number === preview.shown || undefined}
          className="inline-block py-1 whitespace-nowrap"
        >
          {row.number}
        </TextLink>
      ),
    },
    {
      key: 'company',
      header: t('company'),
      phone: 'title',
      ...sortable('company'),
      cell: (row) => (
        <span className="inline-block">
          {row.statedName}
          <span className="text-muted block text-sm max-sm:hidden">{place(row.municipalityCode)}</span>
        </span>
      ),
    },
    {
      key: 'status',
      header: t('status'),
      phone: 'tags',
      ...sortable('status'),
      cell: (row) => (
        <span className="inline-flex flex-wrap gap-1.5">
          <UnseenMark kinds={row.unseen} />
          <StatusTags status={row.status} waiting={row.waiting} />
        </span>
      ),
    },
    {
      key: 'about',
      header: t('about'),
      cell: (row) => cases(`abouts.${row.about}`),
    },
    {
      key: 'advisor',
      header: t('advisor'),
      ...sortable('advisor'),
      cell: (row) => row.advisor ?? t('none'),
    },
    {
      key: 'deadline',
      header: t('deadline'),
      phone: 'side',
      ...sortable('deadline'),
      cell: ({ bidDeadlineOn: on, bidDeadlineAt: at }) => day(on ? sayDeadline(on, at, locale, 'short') : t('none')),
    },
    {
      key: 'opened',
      header: t('opened'),
      ...sortable('opened'),
      cell: (row) => day(row.openedOn),
    },
    { ...figureColumn(words, locale, figure), phone: 'end', numeric: true },
  ]
  return preview.shown === undefined ? all : all.filter(({ key }) => !IN_PREVIEW.includes(key))
}

/** Columns that have no room beside a case that is shown. */
const IN_PREVIEW = ['about', 'advisor', 'opened']

/** What has ended is given to nobody. */
function chooseColumn({ heading, label, chosen }: NonNullable<CaseColumns['choose']>): Column<ListedCase> {
  return {
    key: 'choose',
    header: <span className="sr-only">{heading}</span>,
    phone: 'mark',
    narrow: true,
    cell: (row) =>
      OPEN_STATUSES.some((open) => open === row.status) && <ChooseCase {...row} {...{ chosen }} label={label(row)} />,
  }
}

type FigureColumn = Pick<Column<ListedCase>, 'key' | 'header' | 'cell'>

function figureColumn({ list: t, figures }: CaseListWords, locale: Locale, figure?: Figure): FigureColumn {
  const minutes = (key: 'left' | 'logged' | 'outside', of: (row: ListedCase) => number): FigureColumn => ({
    key,
    header: t(key),
    cell: (row) => formatMinutes(of(row), locale),
  })
  if (figure === 'hours') return minutes('logged', (row) => row.minutes)
  if (figure === 'outside') return minutes('outside', (row) => row.outsideMinutes)
  if (figure !== 'contacted') return minutes('left', (row) => row.minutesLeft)
  return {
    key: 'waited',
    header: t('waited'),
    cell: ({ waitedSeconds }) => {
      if (waitedSeconds === null) return t('none')
      const { unit, count } = waited(waitedSeconds)
      return figures(`seconds.${unit}`, { count: formatCount(count, locale) })
    },
  }
}

const day = (text: string) => <span className="whitespace-nowrap tabular-nums">{text}</span>
