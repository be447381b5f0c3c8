import { useLocale, useTranslations } from 'next-intl'
import { BidResult } from '@/components/cases/bid-result'
import { CaseFacts, type HostWords } from '@/components/cases/case-facts'
import { CaseStream } from '@/components/cases/case-stream'
import { CompanyAdvisor } from '@/components/cases/company-advisor'
import { CompanyNext } from '@/components/cases/company-next'
import { CompanyRules } from '@/components/cases/company-rules'
import { FollowedBy } from '@/components/cases/followed-by'
import { JoinedCases, JoinedHere } from '@/components/cases/joined-cases'
import { JustDone, JustDoneMessage } from '@/components/cases/just-done'
import { useJustDoneWords } from '@/components/cases/just-done-words'
import { WordsForm } from '@/components/cases/words-form'
import { FollowUpCard } from '@/components/outcomes/follow-up-card'
import { TextLink } from '@/components/ui/text-link'
import { mayMove } from '@/lib/cases/moves'
import { STEPS } from '@/lib/cases/steps'
import { pagePath } from '@/lib/i18n/routes'
import type { OwnOffer } from '@/lib/meetings/find-own-offer'
import type { FormAction } from '@/lib/refusals/result'
import type { CasePageParts } from './case-parts'

type CompanyCaseProps = CasePageParts & {
  viewerId: string
  /** Verified: sees the company's hours and may invite. A self-declared contact sees this case's minutes only. */
  verified: boolean
  host: HostWords
  /** Where the host is reached when the advisor is not. */
  phone: string
  /** Times that it may choose of; null when none wait for an answer. */
  ownOffer: OwnOffer | null
  now: Date
  actions: {
    sendMessage: FormAction<void>
    recordResult: FormAction<void>
    endConsent: FormAction<void>
    chooseTime: FormAction<void>
    declineTimes: FormAction<void>
  }
}

/** What happens next, who helps, what was said, and what the case is about. */
export function CompanyCase(props: CompanyCaseProps) {
  const { supportCase, promised, stream, just, requestIds, viewerId, verified, host, phone, now, actions, outcome } =
    props
  const t = useTranslations('casePage')
  const forms = useTranslations('caseForms')
  const locale = useLocale()
  const { number, status } = supportCase
  return (
    <JustDone {...just} words={useJustDoneWords(just.step, supportCase)}>
      <div className="grid items-start gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_23rem] xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0 space-y-6">
          <JoinedHere joined={props.joining.cases} />
          <div className="grid items-start gap-4 empty:hidden sm:grid-cols-2">
            <CompanyNext
              {...{ supportCase, promised, now }}
              ownOffer={props.ownOffer}
              actions={{ choose: actions.chooseTime, decline: actions.declineTimes }}
            />
            <CompanyAdvisor supportCase={supportCase} phone={phone} />
          </div>
          <div className="empty:hidden print:hidden">
            {!outcome && <BidResult supportCase={supportCase} recordResult={actions.recordResult} />}
          </div>
          {outcome && <FollowUpCard {...{ number, outcome }} staff={false} answers />}
          <section aria-labelledby="write" className="space-y-3 print:hidden">
            <h2 id="write" className="scroll-mt-32">
              {t('writeHeading')}
            </h2>
            <JustDoneMessage of={STEPS} />
            {status !== 'declined' && status !== 'withdrawn' && supportCase.outcome !== 'joined' && (
              <WordsForm
                id="message"
                action={actions.sendMessage}
                number={number}
                requestId={requestIds.message}
                draft="message"
                undoable="message"
                variant="primary"
                words={{
                  label: forms(supportCase.advisorName ? 'message.labelCompany' : 'message.labelUs'),
                  hint: forms('message.hintCompany'),
                  submit: forms('message.send'),
                }}
              />
            )}
          </section>
          <CaseStream stream={stream} number={number} staff={false} reversible={{ may: 'none', viewerId }} />
        </div>
        <aside aria-label={t('facts')} className="min-w-0 space-y-4 print:order-first">
          <JoinedCases joined={props.joining.cases} staff={false} />
          <CaseFacts {...{ supportCase, host }} helps={props.helps} staff={false} />
          <CompanyRules supportCase={supportCase} />
          {supportCase.followedBy.map((partner) => (
            <FollowedBy key={partner.id} number={number} partner={partner} end={actions.endConsent} />
          ))}
          {(verified || mayMove('withdraw', status)) && (
            <p className="flex flex-wrap gap-x-8 gap-y-2 print:hidden">
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
    </JustDone>
  )
}
