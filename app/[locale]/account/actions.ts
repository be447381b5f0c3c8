'use server'

import { refresh } from 'next/cache'
import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { action, publicAction } from '@/lib/action/action'
import { chooseKeys } from '@/lib/auth/choose-keys'
import { chooseLanguage } from '@/lib/auth/choose-language'
import { keysInput, languageInput } from '@/lib/auth/inputs'
import { endBusyCalendar } from '@/lib/busy/end-busy-calendar'
import { giveBusyCalendar } from '@/lib/busy/give-busy-calendar'
import { endBusyCalendarInput, giveBusyCalendarInput } from '@/lib/busy/inputs'
import { claimCase } from '@/lib/cases/claim-case'
import { claimInput, disownInput } from '@/lib/cases/claim-inputs'
import { disownCase } from '@/lib/cases/disown-case'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { acceptInvitation } from '@/lib/mandates/accept-invitation'
import { declineInvitation } from '@/lib/mandates/decline-invitation'
import { answerInvitationInput, declineInvitationInput } from '@/lib/mandates/inputs'
import { endCalendar } from '@/lib/meetings/end-calendar'
import { calendarInput } from '@/lib/meetings/inputs'
import { issueCalendar } from '@/lib/meetings/issue-calendar'
import { chooseNoticeMails } from '@/lib/notices/choose-notice-mails'
import { noticeMailsInput } from '@/lib/notices/inputs'

export const chooseLanguageAction = publicAction(languageInput, async (person, { language }) => {
  await chooseLanguage(person, language)
  refresh()
})

export const chooseKeysAction = publicAction(keysInput, async (person, { keys }) => {
  await chooseKeys(person, keys)
  refresh()
})

export const chooseNoticeMailsAction = publicAction(noticeMailsInput, async (person, { mails }) => {
  await chooseNoticeMails(person, mails)
  refresh()
})

export const issueCalendarAction = action(['advisor'], calendarInput, async (advisor) => {
  const address = await issueCalendar(advisor)
  refresh()
  return address
})

export const endCalendarAction = action(['advisor'], calendarInput, async (advisor) => {
  await endCalendar(advisor)
  refresh()
})

export const giveBusyCalendarAction = action(['advisor'], giveBusyCalendarInput, async (advisor, input) => {
  await giveBusyCalendar(advisor, input)
  refresh()
})

export const endBusyCalendarAction = action(['advisor'], endBusyCalendarInput, async (advisor) => {
  await endBusyCalendar(advisor)
  refresh()
})

export const claimCaseAction = publicAction(claimInput, async (person, input) => {
  await claimCase(person, input)
  redirect(casePath(await getLocale(), input.number))
})

export const disownCaseAction = publicAction(disownInput, async (person, { number }) => {
  await disownCase(person, number)
  refresh()
})

export const acceptInvitationAction = publicAction(answerInvitationInput, async (person, input) => {
  await acceptInvitation(person, input)
  redirect(pagePath(await getLocale(), '/mine'))
})

export const declineInvitationAction = publicAction(declineInvitationInput, async (person, { invitationId }) => {
  await declineInvitation(person, invitationId)
  refresh()
})
