import { useLocale, useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { PageHeader } from '@/components/ui/page-header'
import { formatInstant } from '@/lib/i18n/formats'
import type { OutcomeQuestion } from '@/lib/outcomes/find-outcome-question'
import type { FormAction } from '@/lib/refusals/result'
import { AnswerFacts } from './answer-facts'
import { DetailsForm } from './details-form'
import { typedOf } from './details-fields'
import { OutcomeForm } from './outcome-form'
import { unbroken } from './unbroken'

type OutcomePageProps = {
  /** Null for a link that opens nothing. */
  question: OutcomeQuestion | null
  token: string
  /** Where the host is reached. */
  phone: string
  actions: { answer: FormAction<void>; details: FormAction<void> }
}

/** What came of the bid, asked by a link; once answered what was said, with more to add and a way to correct it. */
export function OutcomePage({ question, token, phone: given, actions }: OutcomePageProps) {
  const t = useTranslations('outcomes.page')
  const locale = useLocale()
  const phone = unbroken(given)
  if (!question) return <PageHeader heading={t('unknownHeading')} lead={t('unknown', { phone })} />
  const { number, buyer, state, endsAt, answer } = question
  const eyebrow = unbroken(number)
  if (state === 'ended')
    return <PageHeader eyebrow={eyebrow} heading={t('endedHeading')} lead={t('ended', { phone })} />
  if (state === 'moved')
    return <PageHeader eyebrow={eyebrow} heading={t('movedHeading')} lead={t('moved', { phone })} />
  const until = formatInstant(endsAt, locale)
  const known = typedOf(answer)
  if (!answer) {
    return (
      <div className="max-w-[44rem]">
        <PageHeader eyebrow={eyebrow} heading={t('heading')} lead={buyer ? t('lead', { buyer }) : t('leadPlain')} />
        <OutcomeForm {...{ token, known }} action={actions.answer} corrects={false} />
        <p className="text-muted mt-8 text-sm">{t('use', { phone })}</p>
      </div>
    )
  }
  const again = answer.result === 'none-yet' || answer.result === 'appealed'
  return (
    <div className="max-w-[44rem] space-y-8">
      <PageHeader
        eyebrow={[eyebrow, buyer].filter(Boolean).join(' · ')}
        heading={t('thanks')}
        lead={again ? t('thanksAgain') : t('thanksLast')}
      />
      <section aria-labelledby="said" className="space-y-3">
        <h2 id="said">{t('said')}</h2>
        <AnswerFacts answer={answer} />
      </section>
      {answer.bid === 'yes' && (
        <section aria-labelledby="more" className="space-y-4">
          <h2 id="more">{t('more')}</h2>
          <p>{t('moreText')}</p>
          <DetailsForm {...{ token, known }} action={actions.details} won={answer.result === 'won'} />
        </section>
      )}
      <Details summary={t('wrong')}>
        <OutcomeForm {...{ token, known }} action={actions.answer} corrects />
      </Details>
      <p className="text-muted text-sm">{t('until', { until, phone })}</p>
    </div>
  )
}
