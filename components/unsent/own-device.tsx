import type { Person } from '@/lib/actors/actor'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { LeaveDevice, UnsentWatch } from './later'

/** What this browser keeps is whoever's who is signed in, and only who logs time has anything kept. */
export function OwnDevice({ person, locale }: { person: Person; locale: Locale }) {
  if (!person.roles.includes('advisor')) return <LeaveDevice />
  const { frame } = messagesIn(locale).unsent
  const words = {
    waiting: { one: frame.waitingOne, other: frame.waitingOther },
    refused: { one: frame.refusedOne, other: frame.refusedOther },
    logged: { one: frame.loggedOne, other: frame.loggedOther },
    signedOut: frame.signedOut,
    show: frame.show,
  }
  return <UnsentWatch key={person.id} personId={person.id} page={pagePath(locale, '/offline')} words={words} />
}
