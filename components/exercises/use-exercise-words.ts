import { useLocale, useTranslations } from 'next-intl'
import type { LeadHours, Unit } from '@/lib/capabilities/codes'
import type { Wanted } from '@/lib/exercises/find-asked'
import { formatCount } from '@/lib/i18n/formats'
import type { HostChoices } from '@/lib/i18n/host-words'

/** What an exercise asks for, in words. */
export function useExerciseWords(municipalities: HostChoices['municipalities']) {
  const t = useTranslations('exercises.wanted')
  const all = useTranslations('preparedness')
  const divisions = useTranslations('trailEvents.words.divisions')
  const locale = useLocale()
  const much = (amount: number, unit: Unit) => `${formatCount(amount, locale)} ${all(`units.${unit}`)}`
  const soon = (hours: LeadHours) => all(`leads.h${hours}`)
  return {
    much,
    soon,
    unit: (unit: Unit) => all(`units.${unit}`),
    division: ({ division }: Wanted) => divisions(division),
    wanted: ({ amount, unit, withinHours }: Wanted) =>
      t('amount', { amount: formatCount(amount, locale), unit: all(`units.${unit}`), lead: soon(withinHours) }),
    place: ({ municipality }: Wanted) =>
      municipality === null
        ? t('anywhere')
        : (municipalities.find(({ value }) => value === municipality)?.label ?? municipality),
  }
}
