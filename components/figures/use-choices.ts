import { useTranslations } from 'next-intl'
import type { Choosables } from '@/lib/figures/choosable'
import { choicesIn } from './choice-words'

/** The same in the reader's language. */
export function useChoices(all: Choosables) {
  return choicesIn({ t: useTranslations('caseList'), abouts: useTranslations('caseWords.abouts') }, all)
}
