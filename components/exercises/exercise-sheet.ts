import type { useTranslations } from 'next-intl'
import { clockOf } from '@/lib/calendar/clock'
import { dateFromDay } from '@/lib/calendar/database-days'
import { dayOf } from '@/lib/calendar/days'
import type { AskedCompany, FoundExercise } from '@/lib/exercises/find-exercise'
import type { HostChoices } from '@/lib/i18n/host-words'
import { heldText, sheetOf, type FileColumn, type Sheet } from '@/lib/lists/sheet'

type SheetWords = {
  exercises: ReturnType<typeof useTranslations<'exercises'>>
  preparedness: ReturnType<typeof useTranslations<'preparedness'>>
}

/** The answers as a file holds them: amounts and hours are numbers, days are days. */
export function exerciseSheet(
  { unit, companies }: Pick<FoundExercise, 'unit' | 'companies'>,
  municipalities: HostChoices['municipalities'],
  { exercises: t, preparedness }: SheetWords,
): Sheet {
  const nameOf = (code: string) => municipalities.find(({ value }) => value === code)?.label ?? code
  const columns: FileColumn<AskedCompany>[] = [
    { heading: t('page.company'), width: 34, value: ({ company }) => company },
    { heading: t('page.at'), width: 18, value: ({ municipality }) => nameOf(municipality) },
    {
      heading: t('page.answer'),
      width: 18,
      value: ({ answer }) => (answer ? t(`asked.answers.${answer}`) : t('page.waiting')),
    },
    {
      heading: t('page.amountOf', { unit: preparedness(`units.${unit}`) }),
      width: 18,
      value: ({ amount }) => amount,
    },
    { heading: t('page.hours'), width: 14, value: ({ withinHours }) => withinHours },
    { heading: t('page.words'), width: 60, value: ({ words }) => heldText(words) },
    { heading: t('page.when'), width: 12, value: ({ answeredAt }) => answeredAt && dateFromDay(dayOf(answeredAt)) },
    { heading: t('page.clock'), width: 8, value: ({ answeredAt }) => answeredAt && clockOf(answeredAt) },
  ]
  return sheetOf(columns, companies)
}
