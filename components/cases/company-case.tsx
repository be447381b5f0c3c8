import { useLocale, useTranslations } from 'next-intl'
import { NewestEvents } from '@/components/audit/newest-events'
import { BidResult } from '@/components/cases/bid-result'
import { CaseFacts, type HostWords } from '@/components/cases/case-facts'
import { CompanyStatus } from '@/components/cases/company-status'
import { WordsForm } from '@/components/cases/words-form'
import { WordsList } from '@/components/cases/words-list'
import { FollowedBy } from '@/components/cases/followed-by'
import { TimeEntries } from '@/components/time/time-entries'
import { TimeLeft } from '@/components/time/time-left'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import { mayMove } from '@/lib/cases/moves'
import { pagePath } from '@/lib/i18n/routes'
import type { CasePageParts } from './case-parts'

type CompanyCaseProps = CasePageParts & {
  viewerId: string
  /** Verified: sees the company's hours and may invite. A self-declared contact sees this case's minutes only. */
  verified: boolean
  host: HostWords
  actions: {
    sendMessage: FormAction<void>
    recordResult: FormAction<void>
    endConsent: FormAction<void>
  }
}

/** What happens, who helps, how much time is left. */
export function CompanyCase(props: CompanyCaseProps) {
  const {
    supportCase,
    entries,
    otherMinutes,
    messages,
    timeline,
    requestIds,
    viewerId,
    verified,
    promised,
    host,
    actions,
  } = props
  const t = useTranslations('casePage')
  const forms = useTranslations('caseForms')
  const locale = useLocale()
  const { number, status } = supportCase
  return (
    <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_23rem] xl:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="min-w-0 space-y-6">
        <CompanyStatus supportCase={supportCase} promised={promised} />
        {verified && <TimeLeft hours={supportCase} others={otherMinutes} />}
        <BidResult supportCase={supportCase} recordResult={actions.recordResult} />
        <section aria-labelledby="messages" className="space-y-3">
          <h2 id="messages">{t('messagesHeadingCompany')}</h2>
          {status !== 'declined' && status !== 'withdrawn' && (
            <WordsForm
              id="message"
              action={actions.sendMessage}
              number={number}
              requestId={requestIds.message}
              variant="primary"
              words={{
                label: forms(supportCase.advisorName ? 'message.labelCompany' : 'message.labelUs'),
                hint: forms('message.hintCompany'),
                submit: forms('message.send'),
                done: forms('message.sent'),
              }}
            />
          )}
          <WordsList
            words={messages}
            locale={locale}
            label={t('messagesHeadingCompany')}
            empty={t('messagesEmpty')}
            sideNames={{ company: t('fromCompany'), staff: t('fromStaff') }}
          />
        </section>
        <TimeEntries entries={entries} number={number} staff={false} mayReverse="none" viewerId={viewerId} />
        <NewestEvents number={number} {...timeline} />
      </div>
      <aside aria-label={t('facts')} className="min-w-0 space-y-4">
        <CaseFacts supportCase={supportCase} host={host} staff={false} />
        {supportCase.followedBy && (
          <FollowedBy number={number} partner={supportCase.followedBy} end={actions.endConsent} />
        )}
        {(verified || mayMove('withdraw', status)) && (
          <p className="flex flex-wrap gap-x-8 gap-y-2">
            {verified && (
              <TextLink href={pagePath(locale, '/cases/[number]/invite', { number })} className="inline-block py-2">
                {t('inviteHeading')}
              </TextLink>
            )}
            {mayMove('withdraw', status) && (
              <TextLink href={pagePath(locale, '/cases/[number]/withdraw', { number })} className="inline-block py-2">
                {t('withdraw')}
              </TextLink>
            )}
          </p>
        )}
      </aside>
    </div>
  )
}
