import type { useTranslations } from 'next-intl'
import type { Fact } from '@/components/ui/fact-list'
import type { CaseView, LotOfCase } from '@/lib/cases/find-case'
import { formatDay } from '@/lib/i18n/formats'
import { sayDeadline } from '@/lib/procurements/deadline'

type Words = ReturnType<typeof useTranslations<'caseForms.procurement'>>

function lotWords({ lotNo, title, deadlineOn, deadlineAt, sought }: LotOfCase, t: Words, locale: string): string {
  const day = deadlineOn && sayDeadline(deadlineOn, deadlineAt ? new Date(deadlineAt) : null, locale)
  const words = [
    title ? t('lot.named', { lotNo, title }) : lotNo,
    sought && t('lot.sought'),
    day && t('lot.deadline', { day }),
  ]
  return words.filter(Boolean).join(', ')
}

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
    [t('fields.lots'), c.lotRows.map((lot) => lotWords(lot, t, locale)).join('\n')],
  ]
}
