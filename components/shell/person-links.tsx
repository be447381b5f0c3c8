import { useTranslations } from 'next-intl'
import { SignOut } from '@/components/unsent/sign-out'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath, samePlace } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import { LanguageLink } from './here'
import { PlaceLink } from './place-link'

type PersonLinksProps = { locale: Locale; path: string; query: string; signOut: FormAction<never>; logsTime: boolean }

const inMenu = 'hover:bg-tint flex min-h-11 w-full items-center rounded-sm px-3 no-underline'

/** What is the person's own: the account, the language, the way out. */
export function PersonLinks({ locale, path, query, signOut, logsTime }: PersonLinksProps) {
  const t = useTranslations('shell')
  const other = locale === 'sv' ? 'en' : 'sv'
  return (
    <ul>
      <li>
        <PlaceLink path={path} href={pagePath(locale, '/account')} look="list">
          {t('account')}
        </PlaceLink>
      </li>
      <li>
        <LanguageLink href={samePlace(path, other) + query} to={other} className={inMenu}>
          {t('otherLanguage')}
        </LanguageLink>
      </li>
      <li>
        <SignOut
          logsTime={logsTime}
          action={signOut}
          word={t('signOut')}
          variant="quiet"
          size="compact"
          buttonClassName="w-full justify-start! px-3! text-base! font-normal! no-underline!"
        />
      </li>
    </ul>
  )
}
