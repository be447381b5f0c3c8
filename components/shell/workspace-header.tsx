import { useTranslations } from 'next-intl'
import { SearchBox } from '@/components/form/search-box'
import { Drawn } from '@/components/ui/drawn'
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
import { WaitingCount } from './waiting-count'
import type { WaitingNumbers } from './waiting-pills'
import { WaitingWatch } from './waiting-watch'

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
  const words = {
    one: t('waitingOne'),
    other: t('waitingOther', { count: '#' }),
    news: { one: t('newsOne'), other: t('newsOther', { count: '#' }) },
  }
  const places = (list: readonly Place[], look: 'row' | 'list', label?: string) => (
    <FramePlaces {...{ locale, path, look, words, label }} places={list} numbers={waiting} />
  )
  const links = { locale, path, query, signOut: actions.signOut, logsTime: person.roles.includes('advisor') }
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
      <div className="page-width flex h-14 items-center gap-x-2 sm:gap-x-5">
        <TextLink
          href={pagePath(locale, '/')}
          className="text-ink font-strong inline-flex min-h-11 items-center tracking-tight whitespace-nowrap no-underline hover:underline"
        >
          {t('name')}
        </TextLink>
        <nav aria-label={t('mainNavigation')} className="flex items-center gap-x-4 self-stretch max-lg:hidden">
          {places(row, 'row')}
          {rest.length > 0 && <Menu summary={t('more')}>{places(rest, 'list', t('moreNavigation'))}</Menu>}
        </nav>
        <div className="ml-auto flex min-w-0 items-center gap-x-0 sm:gap-x-4">
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
                <Drawn as="span" className="lg:hidden">
                  {t('menu')}
                  <WaitingCount place="menu" numbers={waiting} words={words} />
                </Drawn>
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
              {places([...own, ...rarePlacesOf(person), ...PUBLIC_PLACES], 'list')}
            </nav>
            <PersonLinks {...links} />
          </Menu>
        </div>
      </div>
      <WaitingWatch counts={Object.keys(waiting).length > 0} words={words} />
    </header>
  )
}
