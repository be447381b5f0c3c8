import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { BidResult } from '@/components/cases/bid-result'
import { CaseFacts, type HostWords } from '@/components/cases/case-facts'
import { CaseStream } from '@/components/cases/case-stream'
import { Composer } from '@/components/cases/composer'
import { JustDone, JustDoneMessage } from '@/components/cases/just-done'
import { useJustDoneWords } from '@/components/cases/just-done-words'
import { JoinedCases, JoinedOrTwins } from '@/components/cases/joined-cases'
import { NextSteps, type CaseMoves } from '@/components/cases/next-steps'
import { PhoneBar } from '@/components/cases/phone-bar'
import { TooLate } from '@/components/cases/too-late'
import { WordsForm } from '@/components/cases/words-form'
import { CaseMeetings, type CaseMeetingsProps } from '@/components/meetings/case-meetings'
import { FollowUpCard } from '@/components/outcomes/follow-up-card'
import { hoursWords } from '@/components/time/hours-words'
import { LogTimePanel, type LogTimePanelProps } from '@/components/time/log-time-panel'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { Staff } from '@/lib/actors/actor'
import { dayOf } from '@/lib/calendar/days'
import { mayMoveAs } from '@/lib/cases/moves'
import { isTooLate, type Slack } from '@/lib/cases/slack'
import { MOVE_STEPS, STEPS } from '@/lib/cases/steps'
import { isOpen } from '@/lib/cases/status'
import { pagePath } from '@/lib/i18n/routes'
import type { CasePageParts } from './case-parts'

type StaffCaseProps = CasePageParts & {
  viewer: Staff
  host: HostWords
  moves: CaseMoves
  /** Null when no time can be logged by this viewer. */
  panel: Omit<LogTimePanelProps, 'number' | 'minutesLeft' | 'mandateVerified' | 'stands'> | null
  meetings: Pick<CaseMeetingsProps, 'meetings' | 'books' | 'works'>
  now: Date
  /** Whether there is time for it; null where no bid closes, or it is under way. */
  slack: Slack | null
  /** What an advisor is asked before the rest; null once it has been answered. */
  question: ReactNode
  /** A message that stands ready to be sent. */
  ready: string | undefined
  words: { sendMessage: FormAction<void>; writeNote: FormAction<void> }
  results: { recordResult: FormAction<void>; takeBackResult: FormAction<void> }
}

/** Everything for one call: what is left, what to do, the log, and then the rest. */
export function StaffCase(props: StaffCaseProps) {
  const { supportCase, viewer, host, moves, panel, now, words, results, stream, just, requestIds } = props
  const { outcome, slack, helps } = props
  const t = useTranslations('casePage')
  const forms = useTranslations('caseForms')
  const locale = useLocale()
  const { number, minutesLeft, mandateVerified, status } = supportCase
  const works = viewer.role !== 'auditor'
  const needsMandate = works && (isOpen(status) || panel !== null) && !mandateVerified
  const stands = t('hoursParts', hoursWords(supportCase, locale))
  const steps = (
    <div className="print:hidden">
      <NextSteps
        {...{ supportCase, moves, promised: props.promised }}
        {...{ role: viewer.role, requestId: requestIds.follow, joins: props.joining.twins.length > 0 }}
      />
    </div>
  )
  const meetings = (
    <CaseMeetings {...{ number, now, ...props.meetings }} company={supportCase.statedName} offer={supportCase.offer} />
  )
  // What the page is opened for, when it is today or to be logged; otherwise the log comes first.
  const [first] = supportCase.meetings
  const nearby = first && dayOf(new Date(first.startsAt)) <= dayOf(now)
  const mayReverse = viewer.role === 'project-lead' ? 'all' : viewer.role === 'advisor' ? 'own' : 'none'
  const justWords = useJustDoneWords(just.step, supportCase)
  const writes = works && status !== 'declined' && status !== 'withdrawn' && supportCase.outcome !== 'joined'
  const note = (
    <WordsForm
      id="note"
      action={words.writeNote}
      number={number}
      requestId={requestIds.note}
      draft="note"
      undoable="note"
      words={{
        label: forms('note.label'),
        hint: forms('note.hint'),
        submit: forms('note.save'),
      }}
    />
  )
  return (
    <JustDone {...just} words={justWords}>
      <div className="grid items-start gap-x-6 gap-y-5 lg:grid-cols-[minmax(0,1fr)_23rem] xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0 space-y-4 sm:space-y-6">
          <JustDoneMessage of={writes ? MOVE_STEPS : STEPS} />
          {props.question}
          <JoinedOrTwins number={number} joining={props.joining} />
          <p className="wrap-anywhere whitespace-pre-line lg:hidden print:hidden">
            <span className="line-clamp-4">{supportCase.description}</span>
            <TextLink href="#facts" className="inline-block py-2 text-sm">
              {t('toFacts')}
            </TextLink>
          </p>
          {works && slack && isTooLate(slack) && (
            <TooLate {...{ number, slack, helps }} declines={mayMoveAs(viewer.role, 'decline', status)} />
          )}
          {needsMandate && (
            <Notice tone="warn" heading={t('mandateHeading')}>
              <p>{t('mandateText')}</p>
              <ButtonLink
                href={pagePath(locale, '/cases/[number]/mandates', { number })}
                variant="secondary"
                size="compact"
              >
                {t('mandateLink')}
              </ButtonLink>
            </Notice>
          )}
          {nearby && meetings}
          {panel && (
            <LogTimePanel
              {...panel}
              {...{ number, minutesLeft, mandateVerified, stands }}
              company={supportCase.statedName}
            />
          )}
          {!nearby && meetings}
          {!panel && <p className="text-muted text-sm tabular-nums sm:hidden print:hidden">{stands}</p>}
          {!panel && steps}
          {works && (
            <div className="empty:hidden print:hidden">
              {!outcome && <BidResult supportCase={supportCase} {...results} />}
            </div>
          )}
          {outcome && <FollowUpCard {...{ number, outcome }} staff answers={works} />}
          {writes ? (
            <Composer
              label={t('composer')}
              sides={[
                {
                  key: 'company',
                  tab: t('composerCompany'),
                  form: (
                    <WordsForm
                      id="message"
                      action={words.sendMessage}
                      number={number}
                      requestId={requestIds.message}
                      draft="message"
                      undoable="message"
                      variant="primary"
                      ready={props.ready}
                      words={{
                        label: forms('message.label'),
                        hint: forms('message.hint'),
                        submit: forms('message.send'),
                      }}
                    />
                  ),
                },
                { key: 'internal', tab: t('composerInternal'), form: note },
              ]}
            />
          ) : (
            works && note
          )}
          {works && isOpen(status) && (
            <p className="flex flex-wrap gap-x-6 print:hidden">
              <TextLink href={pagePath(locale, '/cases/[number]/ask', { number })} className="inline-block py-2">
                {forms('more.title')}
              </TextLink>
              {(viewer.role === 'project-lead' || supportCase.advisorId === viewer.personId) && (
                <TextLink
                  href={pagePath(locale, '/cases/[number]/conflicts', { number })}
                  className="inline-block py-2"
                >
                  {t(viewer.role === 'project-lead' ? 'conflicts' : 'recuse')}
                </TextLink>
              )}
            </p>
          )}
          <CaseStream
            stream={stream}
            number={number}
            staff
            reversible={{ may: mayReverse, viewerId: viewer.personId }}
          />
        </div>
        <aside id="facts" aria-label={t('facts')} className="min-w-0 scroll-mt-32 space-y-4 print:order-first">
          {panel && steps}
          <JoinedCases joined={props.joining.cases} staff />
          <CaseFacts {...{ supportCase, host, helps, works }} staff leads={viewer.role === 'project-lead'} />
        </aside>
        {panel && writes && <PhoneBar />}
      </div>
    </JustDone>
  )
}
