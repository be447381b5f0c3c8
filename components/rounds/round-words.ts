import { useTranslations } from 'next-intl'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { GROUP_DRAWS, MISSED_DRAWS, SECOND_DRAWS } from '@/lib/rounds/draws'
import type { RoundFieldsProps } from './round-fields'
import { useTargetLabels } from './target-words'

/** What the fields of a round say. */
export function useRoundWords(hasDirectory: boolean): RoundFieldsProps {
  const t = useTranslations('rounds')
  const words = useTranslations('caseWords.activities')
  const labels = useTargetLabels()
  const weights = useTranslations('rounds.weightNames')
  return {
    targets: { heading: t('targets.own'), labels },
    draws: {
      missed: MISSED_DRAWS.map((value) => ({ value, label: t(`missedDrawsOf.${value}`) })),
      group: GROUP_DRAWS.map((value) => ({ value, label: t(`groupDrawsOf.${value}`) })),
      second: SECOND_DRAWS.map((value) => ({ value, label: t(`secondDrawsOf.${value}`) })),
    },
    activities: ACTIVITIES.map((value) => ({ value, label: words(value) })),
    labels: {
      name: t('name'),
      nameHint: t('nameHint'),
      code: t('code'),
      codeHint: t('codeHint'),
      cap: t('cap'),
      capHint: t('capHint'),
      responseDays: t('responseDays'),
      logDaysAfterRound: t('logDaysAfterRound'),
      logDaysAfterRoundHint: t('logDaysAfterRoundHint'),
      lateAfterDays: t('lateAfterDays'),
      lateAfterDaysHint: t('lateAfterDaysHint'),
      coolingMonths: t('coolingMonths'),
      coolingMonthsHint: t('coolingMonthsHint'),
      holdLapseHours: t('holdLapseHours'),
      holdLapseHoursHint: t('holdLapseHoursHint'),
      missedDraws: t('missedDraws'),
      missedDrawsHint: t('missedDrawsHint'),
      missedMinutes: t('missedMinutes'),
      missedMinutesHint: t('missedMinutesHint'),
      groupDraws: t('groupDraws'),
      groupDrawsHint: t('groupDrawsHint'),
      secondDraws: t('secondDraws'),
      secondDrawsHint: t('secondDrawsHint'),
      counted: t('counted'),
      countedHint: t('countedHint'),
      weights: t('weights'),
      weightsHint: t('weightsHint'),
      weightField: weights('weightField'),
      weightTime: weights('weightTime'),
      weightHelp: weights('weightHelp'),
      weightKnown: weights('weightKnown'),
      weightLoad: weights('weightLoad'),
      weightPlace: weights('weightPlace'),
      weightLanguage: weights('weightLanguage'),
      likelyMinutes: t('likelyMinutes'),
      likelyMinutesHint: t('likelyMinutesHint'),
      staffLoginLink: t('staffLoginLink'),
      staffLoginLinkHint: t(hasDirectory ? 'staffLoginLinkHint' : 'staffLoginLinkNeeded'),
    },
  }
}
