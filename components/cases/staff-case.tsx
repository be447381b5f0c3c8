import { useLocale, useTranslations } from 'next-intl'
import { NewestEvents } from '@/components/audit/newest-events'
import { BidResult } from '@/components/cases/bid-result'
import { CaseFacts, type HostWords } from '@/components/cases/case-facts'
import { Composer } from '@/components/cases/composer'
import { NextSteps, type CaseMoves } from '@/components/cases/next-steps'
import { PhoneBar } from '@/components/cases/phone-bar'
import { WordsForm } from '@/components/cases/words-form'
import { WordsList } from '@/components/cases/words-list'
import { LogTimePanel, type LogTimePanelProps } from '@/components/time/log-time-panel'
import { TimeEntries } from '@/components/time/time-entries'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { Staff } from '@/lib/actors/actor'
import type { CaseWords } from '@/lib/cases/list-case-words'
import { isOpen } from '@/lib/cases/status'
import { pagePath } from '@/lib/i18n/routes'
import type { CasePageParts } from './case-parts'

type StaffCaseProps = CasePageParts & {
  notes: readonly CaseWords[]
  viewer: Staff
  host: HostWords
  moves: CaseMoves
  /** Null when no time can be logged by this viewer. */
  panel: Omit<LogTimePanelProps, 'number' | 'minutesLeft'> | null
  words: { sendMessage: FormAction<void>; writeNote: FormAction<void> }
  results: { recordResult: FormAction<void>; takeBackResult: FormAction<void> }
}

/** Everything for one call: what is left, what to do, the log, and then the rest. */
export function StaffCase(props: StaffCaseProps) {
  const { supportCase, viewer, host, moves, panel, words, results, entries, messages, notes, timeline, requestIds } =
    props
  const t = useTranslations('casePage')
  const forms = useTranslations('caseForms')
  const locale = useLocale()
  const { number, minutesLeft, mandateVerified, status } = supportCase
  const works = viewer.role !== 'auditor'
  const needsMandate = works && (isOpen(status) || panel !== null) && !mandateVerified
  const steps = (
    <NextSteps
      supportCase={supportCase}
      promised={props.promised}
      role={viewer.role}
      moves={moves}
      requestId={requestIds.follow}
    />
  )
  const writes = works && status !== 'declined' && status !== 'withdrawn'
  const note = (
    <WordsForm
      id="note"
      action={words.writeNote}
      number={number}
      requestId={requestIds.note}
      words={{
        label: forms('note.label'),
        hint: forms('note.hint'),
        submit: forms('note.save'),
        done: forms('note.saved'),
      }}
    />
  )
  return (
    <div className="grid items-start gap-x-6 gap-y-5 lg:grid-cols-[minmax(0,1fr)_23rem] xl:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="min-w-0 space-y-6">
        <p className="wrap-anywhere whitespace-pre-line lg:hidden">
          <span className="line-clamp-4">{supportCase.description}</span>
          <TextLink href="#facts" className="inline-block py-2 text-sm">
            {t('toFacts')}
          </TextLink>
        </p>
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
        {panel && !needsMandate && <LogTimePanel {...panel} number={number} minutesLeft={minutesLeft} />}
        {!panel && steps}
        {works && <BidResult supportCase={supportCase} {...results} />}
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
                    variant="primary"
                    words={{
                      label: forms('message.label'),
                      hint: forms('message.hint'),
                      submit: forms('message.send'),
                      done: forms('message.sent'),
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
        <section aria-labelledby="messages" className="space-y-3">
          <h2 id="messages">{t('messagesHeading')}</h2>
          {works && isOpen(status) && (
            <p>
              <TextLink href={pagePath(locale, '/cases/[number]/ask', { number })} className="inline-block py-2">
                {forms('more.title')}
              </TextLink>
            </p>
          )}
          <WordsList
            words={messages}
            locale={locale}
            label={t('messagesHeading')}
            empty={t('messagesEmpty')}
            sideNames={{ company: t('fromCompany'), staff: t('fromStaff') }}
          />
        </section>
        <section aria-labelledby="notes" className="space-y-3">
          <h2 id="notes">{t('notesHeading')}</h2>
          <WordsList words={notes} locale={locale} label={t('notesHeading')} empty={t('notesEmpty')} />
        </section>
        <TimeEntries
          entries={entries}
          number={number}
          staff
          mayReverse={viewer.role === 'project-lead' ? 'all' : viewer.role === 'advisor' ? 'own' : 'none'}
          viewerId={viewer.personId}
        />
        <NewestEvents number={number} {...timeline} />
      </div>
      <aside id="facts" aria-label={t('facts')} className="min-w-0 scroll-mt-32 space-y-4">
        {panel && steps}
        <CaseFacts supportCase={supportCase} host={host} staff works={works} />
      </aside>
      {panel && !needsMandate && writes && <PhoneBar />}
    </div>
  )
}
