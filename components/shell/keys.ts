import type { Person } from '@/lib/actors/actor'
import type { Page } from '@/lib/i18n/pathnames'
import { placesOf, rarePlacesOf, searchesCases, type Place } from './places'

/** What a key does on the page that is open: where it is named (`data-keys`), in the list, or over the page. */
export type KeyAct = 'reach' | 'next' | 'previous' | 'open' | 'list'
type Word =
  'search' | 'searchList' | 'list' | 'next' | 'previous' | 'open' | 'mark' | 'assign' | 'log' | 'message' | 'note'

export const KEY_GROUPS = ['everywhere', 'lists', 'case', 'places'] as const
export type KeyGroup = (typeof KEY_GROUPS)[number]

/** One key, or two after one another. */
type Key = { press: readonly string[]; group: KeyGroup; for: (person: Person) => boolean } & (
  { does: KeyAct; word: Word } | { goes: Page }
)

const all = () => true
const is =
  (...roles: Person['roles'][number][]) =>
  (person: Person) =>
    roles.some((role) => person.roles.includes(role))
const speaksForCompany = ({ mandates }: Person) => mandates.length > 0
/** Those whose places hold lists with a search of their own. */
const hasLists = is('project-lead', 'advisor', 'auditor', 'buyer-advisor', 'editor')
const works = is('project-lead', 'advisor')

const go = (letter: string, goes: Page): Key => ({
  press: ['g', letter],
  group: 'places',
  goes,
  for: (person) => [...placesOf(person), ...rarePlacesOf(person)].some(({ page }) => page === goes),
})

/**
 * Every key of the workspace, once: what listens, the list under `?` and the account page read it. A letter is of the
 * Swedish word of its place, and the same in every language, so that hands need to learn it only once.
 */
const KEYS: readonly Key[] = [
  { press: ['/'], group: 'everywhere', does: 'reach', word: 'search', for: searchesCases },
  { press: ['?'], group: 'everywhere', does: 'list', word: 'list', for: all },
  { press: ['f'], group: 'lists', does: 'reach', word: 'searchList', for: hasLists },
  // Where the frame has no search, the key of it leads to the list's.
  {
    press: ['/'],
    group: 'lists',
    does: 'reach',
    word: 'searchList',
    for: (who) => hasLists(who) && !searchesCases(who),
  },
  { press: ['j'], group: 'lists', does: 'next', word: 'next', for: all },
  { press: ['k'], group: 'lists', does: 'previous', word: 'previous', for: all },
  { press: ['Enter'], group: 'lists', does: 'open', word: 'open', for: all },
  { press: ['x'], group: 'lists', does: 'reach', word: 'mark', for: is('project-lead') },
  { press: ['t'], group: 'case', does: 'reach', word: 'assign', for: is('project-lead') },
  { press: ['l'], group: 'case', does: 'reach', word: 'log', for: is('advisor') },
  { press: ['m'], group: 'case', does: 'reach', word: 'message', for: (who) => works(who) || speaksForCompany(who) },
  { press: ['n'], group: 'case', does: 'reach', word: 'note', for: works },
  go('k', '/lead/queue'),
  go('a', '/work'),
  go('v', '/week'),
  go('o', '/lead'),
  go('e', '/cases'),
  go('l', '/buyers-line'),
  go('u', '/trainings/manage'),
  go('b', '/blog/write'),
  go('m', '/mine'),
  go('h', '/lead/trail'),
  go('p', '/lead/people'),
  go('r', '/lead/rounds'),
  go('j', '/lead/jobs'),
]

/** The keys that lead somewhere for this person. */
export function keysOf(person: Person): readonly Key[] {
  return KEYS.filter((key) => key.for(person))
}

/** The word of a place, as the frame says it. */
export function placeWord(person: Person, page: Page): Place['word'] | undefined {
  return [...placesOf(person), ...rarePlacesOf(person)].find((place) => place.page === page)?.word
}
