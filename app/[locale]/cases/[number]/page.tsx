import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { CaseHead } from '@/components/cases/case-head'
import { promisedTo } from '@/lib/cases/promised-answer'
import { CompanyHead } from '@/components/cases/company-head'
import { CompanyCase } from '@/components/cases/company-case'
import { StaffCase } from '@/components/cases/staff-case'
import { ClosedToYou } from '@/components/conflicts/closed-to-you'
import { Impartial } from '@/components/conflicts/impartial'
import { FormWords } from '@/components/form/form-words'
import { SheetNote } from '@/components/ui/sheet-note'
import { leadToClaim } from './lead-to-claim'
import { leadToJoined } from './lead-to-joined'
import { requestIdsOfPage } from './request-ids'
import { weighTime } from './weigh-time'
import { pageActors } from '@/lib/auth/page-actor'
import { today } from '@/lib/calendar/days'
import { findJoining } from '@/lib/cases/find-joining'
import { findLastStep } from '@/lib/cases/find-last-step'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { acceptsTime, isOpen } from '@/lib/cases/status'
import { isUrgent } from '@/lib/cases/urgency'
import { findClosedTo } from '@/lib/conflicts/find-closed-to'
import { asksImpartial } from '@/lib/conflicts/find-impartiality'
import { config } from '@/lib/config/config'
import { host } from '@/lib/config/host'
import { formatInstant } from '@/lib/i18n/formats'
import { hostWords } from '@/lib/i18n/host-words'
import { messagesIn } from '@/lib/i18n/messages'
import { casePath } from '@/lib/i18n/routes'
import { findOwnOffer } from '@/lib/meetings/find-own-offer'
import { isVerifiedFor } from '@/lib/mandates/verified-for'
import { findOutcome } from '@/lib/outcomes/find-outcome'
import { caseStream } from '@/lib/time/case-stream'
import { findLastWork } from '@/lib/time/find-last-work'
import { justLogged } from '@/lib/time/just-logged'
import { findEarmarks, waitingFor } from '@/lib/time/find-earmarks'
import { listOtherMinutes } from '@/lib/time/list-other-minutes'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import { streamAsked } from '@/lib/time/stream-kinds'
import {
  acceptCaseAction, endConsentAction, followCaseAction, recordResultAction, sendMessageAction, startCaseAction, takeBackResultAction,
  undoStepAction, writeNoteAction,
} from './actions' // prettier-ignore
import { confirmImpartialityAction } from './conflicts/actions'
import { chooseOwnTimeAction, declineOwnTimesAction, withdrawTimesAction } from './meetings/times/actions'
import { logTimeAction, noteEntryAction, undoTimeAction } from './time/actions'

type Query = Partial<Record<'logged' | 'visa' | 'sida' | 'ready', string | string[]>>
type Props = { params: Promise<{ number: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Pick<Props, 'params'>) {
  return { title: (await params).number }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ number }, query] = await Promise.all([params, searchParams])
  await leadToClaim(number, true)
  const [actors, locale, shell, list] = await Promise.all([
    pageActors(['project-lead', 'advisor', 'auditor', 'company-contact']),
    getLocale(),
    getTranslations('shell'),
    getTranslations('caseList'),
  ])
  const seen = await findVisibleCase(actors, number)
  if (!seen) {
    const advisor = actors.find((actor) => actor.role === 'advisor')
    if (advisor && (await findClosedTo(advisor, number))) return <ClosedToYou number={number} />
    await leadToClaim(number)
    await leadToJoined(actors, number)
    notFound()
  }
  const { viewer, supportCase } = seen
  const { id, status, lastLoggingDay, roundClosedOn, roundLogsUntil, roundOpenedOn, counted, advisorId } = supportCase
  const mine = viewer.role === 'advisor' && advisorId === viewer.personId
  const takesTime = supportCase.outcome !== 'joined' && acceptsTime(status, lastLoggingDay, today())
  const logs = mine && takesTime && !(roundLogsUntil && today() > roundLogsUntil)
  const [otherMinutes, earmarks, stream, lastStep, lastActivity, outcome, asks, joining] = await Promise.all([
    listOtherMinutes(viewer, id),
    findEarmarks(viewer, id),
    caseStream(viewer, id, locale, streamAsked(query)),
    findLastStep(viewer, id),
    logs ? findLastWork(viewer, id) : null,
    findOutcome(viewer, id),
    asksImpartial(actors, supportCase),
    findJoining(viewer, supportCase),
  ])
  if (joining.into && viewer.role === 'company-contact') redirect(casePath(locale, joining.into))
  const now = new Date()
  const { slack, helps, ready } = await weighTime(viewer, supportCase, { ready: query.ready, locale, now })
  const requestIds = requestIdsOfPage()
  const parts = {
    supportCase,
    outcome,
    joining,
    helps,
    promised: promisedTo(supportCase, now),
    otherMinutes,
    stream,
    just: { step: lastStep, action: undoStepAction },
    requestIds,
    host: hostWords(supportCase, locale),
  }
  const printed = { when: formatInstant(now, locale), url: config().appUrl + casePath(locale, number) }
  const sheet = <SheetNote>{list('sheet', printed)}</SheetNote>
  if (viewer.role === 'company-contact') {
    const verified = isVerifiedFor(viewer, supportCase.companyId)
    const actions = {
      ...{ sendMessage: sendMessageAction, recordResult: recordResultAction, endConsent: endConsentAction },
      ...{ chooseTime: chooseOwnTimeAction, declineTimes: declineOwnTimesAction },
    }
    const ownOffer = supportCase.offer?.status === 'waiting' ? await findOwnOffer(viewer, id, now) : null
    return (
      <FormWords>
        <CompanyHead
          supportCase={supportCase}
          promised={parts.promised}
          up={{ page: '/mine', text: shell('mine') }}
          urgent={isUrgent(supportCase)}
          others={verified ? otherMinutes : null}
          earmarks={earmarks}
          divides={verified && isOpen(status)}
          now={now}
        />
        <CompanyCase
          {...{ ...parts, verified, actions, ownOffer, now }}
          viewerId={viewer.personId}
          phone={host().authority.phone}
        />
        {sheet}
      </FormWords>
    )
  }
  const isHelped = status === 'assigned' || status === 'ongoing'
  const meets = mine && isHelped
  const panel = logs
    ? {
        requestId: requestIds.log,
        undoRequestId: requestIds.undo,
        counted,
        lastActivity: lastActivity ?? 'call',
        today: roundClosedOn && roundClosedOn < today() ? roundClosedOn : today(),
        earliestDay: roundOpenedOn,
        setAside: earmarks ? { minutes: waitingFor(earmarks), cases: earmarks.others.length } : undefined,
        meets,
        log: logTimeAction,
        undo: undoTimeAction,
        note: noteEntryAction,
        justLogged: query.logged ? justLogged(await listTimeEntries(viewer, id), viewer.personId, query.logged) : null,
      }
    : null
  const caseMeetings = {
    meetings: supportCase.meetings.map((one) => ({
      ...{ ...one, requestId: randomUUID() },
      fits: counted.includes(one.kind) ? supportCase.minutesLeft + one.reservedMinutes : null,
    })),
    books: meets || (viewer.role === 'project-lead' && isHelped),
    works: meets ? { log: logTimeAction, withdraw: withdrawTimesAction } : null,
  }
  const moves = { accept: acceptCaseAction, start: startCaseAction, follow: followCaseAction }
  const results = { recordResult: recordResultAction, takeBackResult: takeBackResultAction }
  const words = { sendMessage: sendMessageAction, writeNote: writeNoteAction }
  const up =
    viewer.role === 'project-lead'
      ? ({ page: '/lead/queue', text: shell('queue') } as const)
      : viewer.role === 'advisor'
        ? ({ page: '/work', text: shell('work') } as const)
        : ({ page: '/cases', text: shell('cases') } as const)
  const { caseForms, caseWords, meetings } = messagesIn(locale)
  const { activities, earlyReasons, lateReasons } = caseWords
  const forPanel = panel && {
    caseForms: { log: caseForms.log },
    meetings: { form: meetings.form },
    caseWords: { activities, earlyReasons, lateReasons },
  }
  const question = asks && (
    <Impartial number={number} buyer={supportCase.buyerName} confirm={confirmImpartialityAction} />
  )
  return (
    <FormWords more={forPanel ?? undefined}>
      <CaseHead
        {...{ supportCase, up, earmarks, now }}
        urgent={isUrgent(supportCase)}
        others={otherMinutes}
        divides={viewer.role === 'project-lead' && isOpen(status)}
      />
      <StaffCase
        {...parts}
        {...{ viewer, moves, panel, words, results, now, slack, ready, question }}
        meetings={caseMeetings}
      />
      {sheet}
    </FormWords>
  )
}
