import { useTranslations } from 'next-intl'
import { SearchBox } from '@/components/form/search-box'
import { Icon } from '@/components/ui/icon'
import { Menu } from '@/components/ui/menu'
import { TextLink } from '@/components/ui/text-link'
import type { Person } from '@/lib/actors/actor'
import { LONGEST_SEARCH } from '@/lib/cases/sought-text'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'
import { FramePlaces } from './frame-places'
import { PersonLinks } from './person-links'
import { PUBLIC_PLACES, placesOf, rarePlacesOf, searchesCases, type Place } from './places'
import { NewsInMenu, WaitingProvider, type WaitingNumbers } from './waiting'

type WorkspaceHeaderProps = {
  locale: Locale
  path: string
  query: string
  person: Person
  waiting: WaitingNumbers
  demo: boolean
  actions: { signOut: FormAction<never>; search: FormAction<never> }
}

/** Places that stand in the row; the others lie in the menu beside it. */
const IN_THE_ROW = 5

/** One row for everyone who is signed in: where they have something to do, the search, and themselves. */
export function WorkspaceHeader({ locale, path, query, person, waiting, demo, actions }: WorkspaceHeaderProps) {
  const t = useTranslations('shell')
  const own = placesOf(person)
  const [row, rest] = [own.slice(0, IN_THE_ROW), [...own.slice(IN_THE_ROW), ...rarePlacesOf(person)]]
  const searches = searchesCases(person)
  const places = (list: readonly Place[], look: 'row' | 'list') => (
    <FramePlaces {...{ locale, path, look }} places={list} />
  )
  const links = { locale, path, query, signOut: actions.signOut }
  return (
    <header className="border-hairline bg-surface relative border-b print:hidden">
      {demo && (
        <p className="bg-warn-tint h-7 truncate text-sm leading-7">
          <span className="page-width block truncate">
            {t('demoBanner')} <TextLink href={pagePath(locale, '/outbox')}>{t('outbox')}</TextLink>
          </span>
        </p>
      )}
      <p className="sr-only">{t('signedInAs', { name: person.name })}</p>
      <WaitingProvider numbers={waiting}>
        <div className="page-width flex h-14 items-center gap-x-3 sm:gap-x-5">
          <TextLink
            href={pagePath(locale, '/')}
            className="text-ink font-strong inline-flex min-h-11 items-center tracking-tight no-underline hover:underline"
          >
            {t('name')}
          </TextLink>
          <nav aria-label={t('mainNavigation')} className="self-stretch max-lg:hidden">
            <ul className="flex h-full items-stretch gap-x-4">
              {places(row, 'row')}
              {rest.length > 0 && (
                <li className="flex items-center">
                  <Menu summary={t('more')}>
                    <ul aria-label={t('moreNavigation')}>{places(rest, 'list')}</ul>
                  </Menu>
                </li>
              )}
            </ul>
          </nav>
          <div className="ml-auto flex min-w-0 items-center gap-x-2 sm:gap-x-4">
            {searches && (
              <>
                <div className="hidden w-56 lg:block xl:w-72">
                  <SearchBox
                    action={actions.search}
                    longest={LONGEST_SEARCH}
                    shortcut="/"
                    words={{ label: t('searchLabel'), submit: t('search') }}
                  />
                </div>
                <TextLink
                  href={pagePath(locale, '/search')}
                  aria-label={t('search')}
                  data-keys="/"
                  className="flex size-11 items-center justify-center lg:hidden"
                >
                  <Icon name="search" />
                </TextLink>
              </>
            )}
            <Menu
              summary={
                <>
                  <span className="lg:hidden">
                    {t('menu')}
                    <NewsInMenu words={{ one: t('newsOne'), other: t('newsOther', { count: '#' }) }} />
                  </span>
                  <span className="max-w-40 truncate max-lg:hidden">
                    <span aria-hidden="true">{person.name}</span>
                    <span className="sr-only">{t('personMenu', { name: person.name })}</span>
                  </span>
                </>
              }
              align="end"
              wide
            >
              <p className="text-muted border-hairline border-b px-3 pb-2 text-sm lg:hidden">{person.name}</p>
              <nav aria-label={t('mainNavigation')} className="border-hairline max-lg:border-b max-lg:pb-1 lg:hidden">
                <ul>
                  {places(own, 'list')}
                  {places(rarePlacesOf(person), 'list')}
                  {places(PUBLIC_PLACES, 'list')}
                </ul>
              </nav>
              <PersonLinks {...links} />
            </Menu>
          </div>
        </div>
      </WaitingProvider>
    </header>
  )
}
