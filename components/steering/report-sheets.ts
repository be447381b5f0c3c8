import type { useTranslations } from 'next-intl'
import { figureCell } from '@/components/figures/figure-cell'
import { utcMidnight } from '@/lib/calendar/days'
import type { Shown } from '@/lib/figures/small-cells'
import type { Locale } from '@/lib/i18n/pathnames'
import type { Sheet, SheetCell, Tab } from '@/lib/lists/sheet'
import type { ReportContent, ReportTable, Unit } from '@/lib/steering/report'

type Words = ReturnType<typeof useTranslations<'steering'>>

/** A frozen report as a workbook: of its own content alone, with numbers as numbers and days as days. */
export function reportTabs(content: ReportContent, locale: Locale, t: Words): Tab[] {
  return [
    { tab: t('sheets.about'), sheet: aboutSheet(content, t) },
    { tab: t('sheets.figures'), sheet: figureSheet(content, locale, t) },
    ...content.tables.map((table) => ({
      tab: table.caption[locale].slice(0, 30),
      sheet: tableSheet(table, locale, t),
    })),
    { tab: t('sheets.how'), sheet: howSheet(content, locale, t) },
  ]
}

function aboutSheet({ name, no, round, until, countedAt, summary }: ReportContent, t: Words): Sheet {
  return {
    columns: [
      { heading: t('sheets.what'), width: 24 },
      { heading: t('sheets.content'), width: 80 },
    ],
    rows: [
      [t('no'), no],
      [t('name'), name],
      [t('round'), round.name],
      [t('sheets.from'), new Date(utcMidnight(round.openedOn))],
      [t('sheets.until'), new Date(utcMidnight(until))],
      [t('countedAt', { when: '' }).trim(), new Date(countedAt)],
      [t('summary'), summary],
    ],
  }
}

export function figureSheet({ figures }: ReportContent, locale: Locale, t: Words): Sheet {
  return {
    columns: [
      { heading: t('figure'), width: 40 },
      { heading: t('value'), width: 16 },
      { heading: t('sheets.unit'), width: 12 },
      { heading: t('target'), width: 12 },
      { heading: t('beforeShort'), width: 18 },
    ],
    rows: figures.map(({ label, unit, shown, target, before }) => [
      label[locale],
      cellOf(unit, shown),
      t(`units.${unit}`),
      cellOf(unit, target),
      cellOf(unit, before),
    ]),
  }
}

function tableSheet({ heading, unit, rows, sum }: ReportTable, locale: Locale, t: Words): Sheet {
  return {
    columns: [
      { heading: heading[locale], width: 30 },
      { heading: `${t('value')} (${t(`units.${unit}`)})`, width: 20 },
    ],
    rows: [
      ...(rows ?? []).map((row) => [row.label[locale], cellOf(unit, row.shown)]),
      ...(sum === null ? [] : [[t('total'), cellOf(unit, sum)]]),
    ],
  }
}

function howSheet({ figures, smallNumbers }: ReportContent, locale: Locale, t: Words): Sheet {
  return {
    columns: [
      { heading: t('figure'), width: 40 },
      { heading: t('sheets.explained'), width: 100 },
    ],
    rows: [...figures.map(({ label, explained }) => [label[locale], explained[locale]]), ['', smallNumbers[locale]]],
  }
}

const UNSHOWN = { few: '1–4', hidden: '…' }

const cellOf = (unit: Unit, shown: Shown | null): SheetCell => figureCell(unit, shown, UNSHOWN)
