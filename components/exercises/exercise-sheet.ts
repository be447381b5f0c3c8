import type { useTranslations } from 'next-intl'
import { clockOf } from '@/lib/calendar/clock'
import { dateFromDay } from '@/lib/calendar/database-days'
import { dayOf } from '@/lib/calendar/days'
import type { Unit } from '@/lib/capabilities/codes'
import type { Wanted } from '@/lib/exercises/find-asked'
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
  const columns: FileColumn<AskedCompany>[] = [
    ...answerColumns(unit, municipalities, { exercises: t, preparedness }),
    { heading: t('page.forBuyers'), width: 22, value: ({ forBuyers }) => (forBuyers ? t('asked.answers.yes') : null) },
    { heading: t('page.when'), width: 12, value: ({ answeredAt }) => answeredAt && dateFromDay(dayOf(answeredAt)) },
    { heading: t('page.clock'), width: 8, value: ({ answeredAt }) => answeredAt && clockOf(answeredAt) },
  ]
  return sheetOf(columns, companies)
}

/** Those who have answered and agreed that a public buyer is shown it, with what was asked; not when, nor by whom. */
export function buyersSheet(
  {
    unit,
    companies,
    what,
    amount: wanted,
    withinHours: within,
  }: Pick<FoundExercise, 'unit' | 'companies' | keyof Wanted>,
  municipalities: HostChoices['municipalities'],
  words: SheetWords,
): Sheet {
  const t = words.exercises
  const columns: FileColumn<AskedCompany>[] = [
    ...answerColumns(unit, municipalities, words),
    { heading: t('list.what'), width: 40, value: () => heldText(what) },
    { heading: t('page.wanted', { unit: words.preparedness(`units.${unit}`) }), width: 18, value: () => wanted },
    { heading: t('page.wantedHours'), width: 18, value: () => within },
  ]
  return sheetOf(
    columns,
    companies.filter(({ forBuyers }) => forBuyers),
  )
}

function answerColumns(
  unit: Unit,
  municipalities: HostChoices['municipalities'],
  { exercises: t, preparedness }: SheetWords,
): FileColumn<AskedCompany>[] {
  const nameOf = (code: string) => municipalities.find(({ value }) => value === code)?.label ?? code
  return [
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
  ]
}
