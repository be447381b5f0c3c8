import { useTranslations } from 'next-intl'
import type { BarrierWords } from './barrier-rows'

export function useBarrierWords(): BarrierWords {
  return {
    t: useTranslations('barriers'),
    kinds: useTranslations('caseWords.buyerKinds'),
    procedures: useTranslations('caseForms.procurement.procedures'),
  }
}
