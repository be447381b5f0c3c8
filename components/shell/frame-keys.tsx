import { useTranslations } from 'next-intl'
import type { Person } from '@/lib/actors/actor'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { Keyboard } from './keyboard'
import { useKeyList } from './use-key-list'

/** The keys of the frame, for whoever has not turned them off. */
export function FrameKeys({ person, locale }: { person: Person; locale: Locale }) {
  const t = useTranslations('keys')
  const list = useKeyList(person, locale)
  if (person.keysOff) return null
  const words = { heading: t('heading'), then: t('then'), close: t('close'), off: t('toAccount') }
  return <Keyboard list={list} words={words} account={`${pagePath(locale, '/account')}#keys`} />
}
