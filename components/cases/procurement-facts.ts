import type { useTranslations } from 'next-intl'
import type { Fact } from '@/components/ui/fact-list'
import type { CaseView } from '@/lib/cases/find-case'
import { formatDay } from '@/lib/i18n/formats'
import { sayDeadline } from '@/lib/procurements/deadline'

type Words = ReturnType<typeof useTranslations<'caseForms.procurement'>>

/** What is known of a procurement besides what identifies it, in plain words. */
export function procurementFacts(c: CaseView, t: Words, locale: string): Fact[] {
  return [
    [t('fields.questions'), c.questionsOn && sayDeadline(c.questionsOn, c.questionsAt, locale)],
    [t('fields.awardDecidedOn'), c.awardDecidedOn && formatDay(c.awardDecidedOn, locale)],
    [t('fields.standstillEndsOn'), c.standstillEndsOn && formatDay(c.standstillEndsOn, locale)],
    [t('fields.title'), c.title],
    [t('fields.law'), c.law && t(`laws.${c.law}`)],
    [t('fields.procedure'), c.procedure && t(`procedures.${c.procedure}`)],
    [t('fields.cpv'), c.cpv],
  ]
}
