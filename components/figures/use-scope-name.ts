import { useTranslations } from 'next-intl'
import type { Scope } from '@/lib/figures/overview'
import type { Locale } from '@/lib/i18n/pathnames'
import { scopeNamed } from './scope-words'

type Rounds = readonly { code: string; name: string }[]

/** What a scope that another is held against is called: its days, else its round, and that it is of all where the other is not. */
export function useScopeName(locale: Locale, rounds: Rounds): (scope: Scope, of: Scope) => string {
  return scopeNamed(useTranslations('figures'), locale, rounds)
}
