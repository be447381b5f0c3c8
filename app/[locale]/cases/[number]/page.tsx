import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CaseHead } from '@/components/cases/case-head'
import { CaseHeader } from '@/components/cases/case-header'
import { promisedTo } from '@/lib/cases/promised-answer'
import { CompanyCase } from '@/components/cases/company-case'
import { StaffCase } from '@/components/cases/staff-case'
import { FormWords } from '@/components/form/form-words'
import { leadToClaim } from './lead-to-claim'
import { pageActors } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { listCaseWords } from '@/lib/cases/list-case-words'
import { acceptsTime } from '@/lib/cases/status'
import { isUrgent } from '@/lib/cases/urgency'
import { hostWords } from '@/lib/i18n/host-words'
import { messagesIn } from '@/lib/i18n/messages'
import { isVerifiedFor } from '@/lib/mandates/verified-for'
import { caseTimeline } from '@/lib/cases/case-timeline'
import { justLogged } from '@/lib/time/just-logged'
import { listOtherMinutes } from '@/lib/time/list-other-minutes'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import {
  acceptCaseAction, endConsentAction, followCaseAction, recordResultAction, sendMessageAction, startCaseAction, takeBackResultAction,
  writeNoteAction,
} from './actions' // prettier-ignore
import { logTimeAction, undoTimeAction } from './time/actions'

type Props = { params: Promise<{ number: string }>; searchParams: Promise<{ logged?: string | string[] }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>) {
  return { title: (await params).number }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ number }, { logged }] = await Promise.all([params, searchParams])
  await leadToClaim(number, true)
  const [actors, locale, shell] = await Promise.all([
    pageActors(['project-lead', 'advisor', 'auditor', 'company-contact']),
    getLocale(),
    getTranslations('shell'),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) {
    await leadToClaim(number)
    notFound()
  }
  const { viewer, supportCase } = seen
  const { id, status, lastLoggingDay, roundClosedOn, roundLogsUntil, roundOpenedOn, counted, advisorId } = supportCase
  const newest = viewer.role === 'company-contact' ? 3 : 10
  const [entries, otherMinutes, { messages, notes }, timeline] = await Promise.all([
    listTimeEntries(viewer, id),
    listOtherMinutes(viewer, id),
    listCaseWords(viewer, id),
    caseTimeline(viewer, id, locale, newest),
  ])
  const now = new Date()
  const requestIds = {
    message: randomUUID(),
    note: randomUUID(),
    log: randomUUID(),
    undo: randomUUID(),
    follow: randomUUID(),
  }
  const parts = {
    supportCase,
    promised: promisedTo(supportCase, now),
    entries,
    otherMinutes,
    messages,
    timeline,
    requestIds,
    host: hostWords(supportCase, locale),
  }
  if (viewer.role === 'company-contact') {
    const verified = isVerifiedFor(viewer, supportCase.companyId)
    const actions = { sendMessage: sendMessageAction, recordResult: recordResultAction, endConsent: endConsentAction }
    return (
      <FormWords>
        <CaseHeader
          supportCase={supportCase}
          up={{ page: '/mine', text: shell('mine') }}
          urgent={isUrgent(supportCase)}
        />
        <CompanyCase {...{ ...parts, verified, actions }} viewerId={viewer.personId} />
      </FormWords>
    )
  }
  const mine = viewer.role === 'advisor' && advisorId === viewer.personId
  const panel =
    mine && !(roundLogsUntil && today() > roundLogsUntil) && acceptsTime(status, lastLoggingDay, today())
      ? {
          requestId: requestIds.log,
          undoRequestId: requestIds.undo,
          counted,
          lastActivity:
            entries.find(({ advisorId: by, kind }) => by === viewer.personId && kind === 'work')?.activity ?? 'call',
          today: roundClosedOn && roundClosedOn < today() ? roundClosedOn : today(),
          earliestDay: roundOpenedOn,
          log: logTimeAction,
          undo: undoTimeAction,
          justLogged: justLogged(entries, viewer.personId, logged),
        }
      : null
  const moves = { accept: acceptCaseAction, start: startCaseAction, follow: followCaseAction }
  const results = { recordResult: recordResultAction, takeBackResult: takeBackResultAction }
  const words = { sendMessage: sendMessageAction, writeNote: writeNoteAction }
  const up =
    viewer.role === 'project-lead'
      ? ({ page: '/lead/queue', text: shell('queue') } as const)
      : viewer.role === 'advisor'
        ? ({ page: '/work', text: shell('work') } as const)
        : ({ page: '/cases', text: shell('cases') } as const)
  const { caseForms, caseWords } = messagesIn(locale)
  const forPanel = panel && {
    caseForms: { log: caseForms.log },
    caseWords: { activities: caseWords.activities, earlyReasons: caseWords.earlyReasons },
  }
  return (
    <FormWords more={forPanel ?? undefined}>
      <CaseHead supportCase={supportCase} up={up} urgent={isUrgent(supportCase)} others={otherMinutes} now={now} />
      <StaffCase {...parts} notes={notes} viewer={viewer} moves={moves} panel={panel} words={words} results={results} />
    </FormWords>
  )
}
