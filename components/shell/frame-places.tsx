import { useTranslations } from 'next-intl'
import { Drawn } from '@/components/ui/drawn'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { PlaceLink } from './place-link'
import type { Place } from './places'
import { WaitingCount } from './waiting-count'
import type { WaitingNumbers, WaitingWords } from './waiting-pills'

type FramePlacesProps = {
  locale: Locale
  path: string
  places: readonly Place[]
  look: 'row' | 'list'
  numbers: WaitingNumbers
  words: WaitingWords
  /** Names the list, where its heading does not. */
  label?: string
}

/** Places as links, with how much waits at each. */
export function FramePlaces({ locale, path, places, look, numbers, words, label }: FramePlacesProps) {
  const t = useTranslations('shell')
  return (
    <Drawn as="ul" aria-label={label} className={look === 'row' ? 'flex h-full items-stretch gap-x-4' : undefined}>
      {places.map(({ page, word, waiting }) => (
        <li key={page}>
          <PlaceLink path={path} href={pagePath(locale, page)} look={look}>
            {t(word)}
            {waiting && <WaitingCount place={waiting} {...{ numbers, words }} />}
          </PlaceLink>
        </li>
      ))}
    </Drawn>
  )
}
