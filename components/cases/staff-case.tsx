import { useLocale, useTranslations } from 'next-intl'
import { NewestEvents } from '@/components/audit/newest-events'
import { CaseFacts, type HostWords } from '@/components/cases/case-facts'
import { NextSteps, type CaseMoves } from '@/components/cases/next-steps'
import { WordsForm } from '@/components/cases/words-form'
import { WordsList } from '@/components/cases/words-list'
import { LogTimePanel, type LogTimePanelProps } from '@/components/time/log-time-panel'
import { TimeEntries } from '@/components/time/time-entries'
import { TimeLeft } from '@/components/time/time-left'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { Staff } from '@/lib/actors/actor'
import { isOpen } from '@/lib/cases/status'
import { pagePath } from '@/lib/i18n/routes'
import type { CasePageParts } from './case-parts'

type StaffCaseProps = CasePageParts & {
  viewer: Staff
  host: HostWords
  moves: CaseMoves
  /** Null when no time can be logged by this viewer. */
  panel: Omit<LogTimePanelProps, 'number' | 'minutesLeft'> | null
  words: { sendMessage: FormAction<void>; writeNote: FormAction<void> }
}

/** Everything for one call: what is left, what to do, the log, and then the rest. */
export function StaffCase(props: StaffCaseProps) {
  const { supportCase, viewer, host, moves, panel, words, entries, messages, notes, timeline, requestIds } = props
  const t = useTranslations('casePage')
  const forms = useTranslations('caseForms')
  const locale = useLocale()
  const { number, minutesLeft, mandateVerified, status } = supportCase
  const works = viewer.role !== 'auditor'
  const needsMandate = works && (isOpen(status) || panel !== null) && !mandateVerified
  return (
    <div className="space-y-10">
      <TimeLeft hours={supportCase} />
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
      <NextSteps supportCase={supportCase} role={viewer.role} moves={moves} requestId={requestIds.follow} />
      <TimeEntries
        entries={entries}
        number={number}
        staff
        mayReverse={viewer.role === 'project-lead' ? 'all' : viewer.role === 'advisor' ? 'own' : 'none'}
        viewerId={viewer.personId}
      />
      <section aria-labelledby="messages" className="space-y-5">
        <h2 id="messages">{t('messagesHeading')}</h2>
        {works && status !== 'declined' && status !== 'withdrawn' && (
          <WordsForm
            action={words.sendMessage}
            number={number}
            requestId={requestIds.message}
            words={{
              label: forms('message.label'),
              hint: forms('message.hint'),
              submit: forms('message.send'),
              done: forms('message.sent'),
            }}
          />
        )}
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
      <section aria-labelledby="notes" className="space-y-5">
        <h2 id="notes">{t('notesHeading')}</h2>
        {works && (
          <WordsForm
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
        )}
        <WordsList words={notes} locale={locale} label={t('notesHeading')} empty={t('notesEmpty')} />
      </section>
      <CaseFacts supportCase={supportCase} host={host} staff works={works} />
      <NewestEvents number={number} {...timeline} />
    </div>
  )
}
