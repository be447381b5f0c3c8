import { useLocale, useTranslations } from 'next-intl'
import { useAnswerWords } from '@/components/cases/answer-words'
import { CompanyMeetings } from '@/components/cases/company-meetings'
import { OwnOffer, type OwnOfferProps } from '@/components/meetings/own-offer'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import type { CaseView } from '@/lib/cases/find-case'
import type { PromisedAnswer } from '@/lib/cases/promised-answer'
import { isOpen } from '@/lib/cases/status'
import { formatDay } from '@/lib/i18n/formats'
import { dueOf } from '@/lib/meetings/due'
import { sayDeadline } from '@/lib/procurements/deadline'

type CompanyNextProps = Pick<OwnOfferProps, 'actions'> & {
  supportCase: CaseView
  promised: PromisedAnswer
  /** Times that the reader may choose of; null when none wait for an answer. */
  ownOffer: OwnOfferProps['offer'] | null
  now: Date
}

/** What happens next, whose move it is, and by which day where there is one. Nothing for a case that has ended. */
export function CompanyNext({ supportCase, promised, ownOffer, actions, now }: CompanyNextProps) {
  const t = useTranslations('casePage.companyNext')
  const meetings = useTranslations('meetings')
  const locale = useLocale()
  const answer = useAnswerWords(locale)
  const { number, status, waitingSinceAt, advisorName, bidDeadlineOn, bidDeadlineAt, about } = supportCase
  if (!isOpen(status)) return null
  const day = bidDeadlineOn && bidDeadlineAt && bidDeadlineAt > now && sayDeadline(bidDeadlineOn, bidDeadlineAt, locale)
  const { offer } = supportCase
  const steps = [
    offer?.status === 'declined' ? meetings('offer.answered') : null,
    waitingSinceAt ? t('waiting', { day: formatDay(dayOf(waitingSinceAt), locale, 'weekday') }) : null,
    !waitingSinceAt && (status === 'opened' || status === 'accepted') ? answer(promised, about) : null,
    !waitingSinceAt && status === 'accepted' ? t('accepted') : null,
    !waitingSinceAt && status === 'assigned' ? t('assigned', { advisor: advisorName ?? '' }) : null,
    status === 'ongoing' && day ? t(about === 'understand-decision' ? 'standstill' : 'bid', { day }) : null,
    status === 'ongoing' && !day && !waitingSinceAt ? t('ongoing', { advisor: advisorName ?? '' }) : null,
  ].filter(Boolean)
  return (
    <Card
      as="section"
      heading={t('heading')}
      labelledBy="company-next"
      className="border-l-action space-y-1 border-l-4"
    >
      {/* A time that was chosen here becomes a meeting here: that is said to whoever does not see it. */}
      <div aria-live="polite" className="empty:hidden">
        <CompanyMeetings meetings={dueOf(supportCase.meetings, now).joinable} advisor={advisorName} />
      </div>
      {ownOffer && <OwnOffer {...{ number, offer: ownOffer, actions }} />}
      {steps.map((step) => (
        <p key={step}>{step}</p>
      ))}
      {waitingSinceAt && (
        <p className="print:hidden">
          <TextLink href="#write" className="inline-block py-2">
            {t('reply')}
          </TextLink>
        </p>
      )}
    </Card>
  )
}
