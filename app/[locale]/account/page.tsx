import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { CalendarSection } from '@/components/auth/calendar-section'
import { AccountPage } from '@/components/auth/account-page'
import { BusySection } from '@/components/auth/busy-section'
import { actAs } from '@/lib/actors/actor'
import { currentPerson } from '@/lib/auth/current-person'
import { findAccount } from '@/lib/auth/find-account'
import { findFailedSignIns } from '@/lib/auth/find-failed-sign-ins'
import { findBusyCalendar } from '@/lib/busy/find-busy-calendar'
import { host } from '@/lib/config/host'
import { pagePath } from '@/lib/i18n/routes'
import { signOutAction } from '../actions'
import { WaitingAnswers } from '@/components/companies/waiting-answers'
import { listClaims } from '@/lib/cases/list-claims'
import { findOwnCalendar } from '@/lib/meetings/find-own-calendar'
import { listInvitations } from '@/lib/mandates/list-invitations'
import {
  acceptInvitationAction, chooseKeysAction, chooseLanguageAction, chooseNoticeMailsAction, claimCaseAction, declineInvitationAction,
  disownCaseAction, endBusyCalendarAction, endCalendarAction, giveBusyCalendarAction, issueCalendarAction,
} from './actions' // prettier-ignore

export async function generateMetadata() {
  return { title: (await getTranslations('account'))('title') }
}

export default async function Page() {
  const [locale, person] = await Promise.all([getLocale(), currentPerson()])
  if (!person) redirect(pagePath(locale, '/sign-in', {}, { back: pagePath(locale, '/account') }))
  const [account, failed, claims, invitations] = await Promise.all([
    findAccount(person),
    findFailedSignIns(person),
    listClaims(person),
    listInvitations(person),
  ])
  const advisor = actAs(person, 'advisor')
  const answers = {
    claim: claimCaseAction,
    disown: disownCaseAction,
    accept: acceptInvitationAction,
    decline: declineInvitationAction,
  }
  return (
    <AccountPage
      {...account}
      locale={locale}
      failed={failed}
      waiting={<WaitingAnswers {...{ person, claims, invitations }} actions={answers} />}
      person={person}
      phone={host().authority.phone}
      calendar={
        advisor && (
          <>
            <CalendarSection
              madeAt={await findOwnCalendar(advisor)}
              locale={locale}
              actions={{ issue: issueCalendarAction, end: endCalendarAction }}
            />
            <BusySection
              calendar={await findBusyCalendar(advisor)}
              locale={locale}
              actions={{ give: giveBusyCalendarAction, end: endBusyCalendarAction }}
            />
          </>
        )
      }
      actions={{
        language: chooseLanguageAction,
        keys: chooseKeysAction,
        mails: chooseNoticeMailsAction,
        signOut: signOutAction,
      }}
    />
  )
}
