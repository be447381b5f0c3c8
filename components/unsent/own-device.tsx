import { useTranslations } from 'next-intl'
import type { Person } from '@/lib/actors/actor'
import { messagesIn } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { LeaveDevice } from './leave-device'
import { WatchLater } from './watch-later'

/** What this browser keeps is whoever's who is signed in, and only who logs time has anything kept. */
export function OwnDevice({ person, locale }: { person: Person; locale: Locale }) {
  const t = useTranslations('unsent.frame')
  if (!person.roles.includes('advisor')) return <LeaveDevice />
  const words = {
    waiting: { one: t('waitingOne'), other: t('waitingOther') },
    refused: { one: t('refusedOne'), other: t('refusedOther') },
    logged: { one: t('loggedOne'), other: t('loggedOther') },
    signedOut: t('signedOut'),
    show: t('show'),
    leaving: messagesIn(locale).unsent.leave,
  }
  return <WatchLater key={person.id} personId={person.id} page={pagePath(locale, '/offline')} words={words} />
}
