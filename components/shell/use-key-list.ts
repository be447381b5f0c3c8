import { useTranslations } from 'next-intl'
import type { Person } from '@/lib/actors/actor'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { KEY_GROUPS, keysOf, placeWord, type KeyAct } from './keys'

/** A key with what it says and where it leads, ready to be drawn and to be listened for. */
export type ListedKey = { press: readonly string[]; text: string; does?: KeyAct; href?: string }
export type KeyList = { heading: string; keys: ListedKey[] }[]

/** The person's keys in groups, in words. */
export function useKeyList(person: Person, locale: Locale): KeyList {
  const t = useTranslations('keys')
  const shell = useTranslations('shell')
  const keys = keysOf(person)
  return KEY_GROUPS.map((group) => ({
    heading: t(`groups.${group}`),
    keys: keys
      .filter((key) => key.group === group)
      .map((key): ListedKey => {
        if ('does' in key) return { press: key.press, text: t(`does.${key.word}`), does: key.does }
        const word = placeWord(person, key.goes)
        return { press: key.press, text: word ? shell(word) : '', href: pagePath(locale, key.goes) }
      }),
  })).filter(({ keys: shown }) => shown.length > 0)
}
