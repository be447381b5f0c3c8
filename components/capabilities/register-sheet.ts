import type { useTranslations } from 'next-intl'
import { dateFromDay } from '@/lib/calendar/database-days'
import { TRAITS } from '@/lib/capabilities/codes'
import type { Registered } from '@/lib/capabilities/search-register'
import type { HostChoices } from '@/lib/i18n/host-words'
import { sheetOf, type FileColumn, type Sheet } from '@/lib/lists/sheet'

type SheetWords = {
  preparedness: ReturnType<typeof useTranslations<'preparedness'>>
  divisions: ReturnType<typeof useTranslations<'trailEvents.words.divisions'>>
}

/** What the register shows, as a file holds it: amounts are numbers and days are days. */
export function registerSheet(
  rows: readonly Registered[],
  municipalities: HostChoices['municipalities'],
  { preparedness: t, divisions }: SheetWords,
): Sheet {
  const nameOf = (code: string) => municipalities.find(({ value }) => value === code)?.label ?? code
  const columns: FileColumn<Registered>[] = [
    { heading: t('facts.company'), width: 34, value: ({ company }) => company },
    { heading: t('register.at'), width: 18, value: ({ municipality }) => nameOf(municipality) },
    { heading: t('facts.division'), width: 40, value: ({ division }) => divisions(division) },
    { heading: t('register.normal'), width: 12, value: ({ normal }) => normal },
    { heading: t('register.peak'), width: 12, value: ({ peak }) => peak },
    { heading: t('register.unitOf'), width: 14, value: ({ unit }) => t(`units.${unit}`) },
    { heading: t('register.perOf'), width: 12, value: ({ per }) => t(`pers.${per}`) },
    { heading: t('register.hours'), width: 14, value: ({ leadHours }) => leadHours },
    { heading: t('facts.where'), width: 40, value: ({ municipalities: codes }) => codes.map(nameOf).join(', ') },
    ...TRAITS.map((trait) => ({
      heading: t(`traitsShort.${trait}`),
      width: 18,
      value: (row: Registered) => (row[trait] ? t('register.yes') : null),
    })),
    { heading: t('facts.covers'), width: 28, value: ({ covers }) => t(`covers.${covers}`) },
    { heading: t('facts.valid'), width: 16, value: ({ validUntil }) => dateFromDay(validUntil) },
  ]
  return sheetOf(columns, rows)
}
