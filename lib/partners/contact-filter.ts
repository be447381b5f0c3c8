import { inOrder } from '@/lib/lists/in-order'
import { readOrder, type Direction, type Order } from '@/lib/lists/order'
import type { Query } from '@/lib/lists/query'
import { hasWords } from '@/lib/lists/sought-words'
import type { Contact, ContactKind } from '@/lib/partners/list-contacts'
import { TERMS_SEE, type TermsSee } from '@/lib/partners/terms'
import { askedLine } from '@/lib/text/plain-text'

export const CONTACT_KINDS: readonly ContactKind[] = ['municipality', 'trade-organisation', 'county']
/** Terms to see something, and partners that have none in force. */
export const CONTACT_TERMS: readonly (TermsSee | 'none')[] = [...TERMS_SEE, 'none']

/** What is not said does not narrow the choice. */
export type ContactFilter = { show?: ContactKind; terms?: TermsSee | 'none'; q?: string }

/** Reads a filter out of an address. What cannot be understood is left out rather than refused. */
export function readContactFilter(query: Query): ContactFilter {
  const show = CONTACT_KINDS.find((kind) => kind === query.show)
  const terms = CONTACT_TERMS.find((sees) => sees === query.terms)
  const q = askedLine(query.q, 80)
  return { ...(show && { show }), ...(terms && { terms }), ...(q && { q }) }
}

/** The columns that the list is ordered by, and how each stands when it is chosen. */
export const CONTACT_SORTS = {
  name: 'ascending',
  partner: 'ascending',
  terms: 'ascending',
  referral: 'descending',
} as const satisfies Record<string, Direction>
export type ContactSortKey = keyof typeof CONTACT_SORTS
export type ContactSort = Order<ContactSortKey>

export function readContactSort(query: Query): ContactSort {
  return readOrder(query, Object.keys(CONTACT_SORTS) as ContactSortKey[], 'partner')
}

/** What the list shows, as the page and its files do. The county's own side comes after the partners. */
export function contactsShown(
  contacts: readonly Contact[],
  { show, terms, q = '' }: ContactFilter,
  sort: ContactSort,
): Contact[] {
  const shown = contacts.filter(
    ({ kind, name, partner, sees }) =>
      (!show || kind === show) &&
      (!terms || (kind !== 'county' && (sees ?? 'none') === terms)) &&
      hasWords(q, name, partner),
  )
  return inOrder(shown, sort, CONTACT_SORTS, (contact, key) => {
    if (key === 'terms') return contact.sees && TERMS_SEE.indexOf(contact.sees)
    if (key === 'referral') return contact.lastReferralOn
    return contact[key]
  })
}

export const CONTACTS_PER_PAGE = 50

/** A page of them; of one after the last, the last. */
export function contactsOnPage(contacts: readonly Contact[], asked: number): { page: number; contacts: Contact[] } {
  const page = Math.max(1, Math.min(asked, Math.ceil(contacts.length / CONTACTS_PER_PAGE)))
  return { page, contacts: contacts.slice((page - 1) * CONTACTS_PER_PAGE, page * CONTACTS_PER_PAGE) }
}
