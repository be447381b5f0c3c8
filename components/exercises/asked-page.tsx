import { useLocale, useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { FactList } from '@/components/ui/fact-list'
import { PageHeader } from '@/components/ui/page-header'
import type { FoundAsked, Wanted } from '@/lib/exercises/find-asked'
import { formatInstant } from '@/lib/i18n/formats'
import type { HostChoices } from '@/lib/i18n/host-words'
import type { FormAction } from '@/lib/refusals/result'
import { AnswerForm } from './answer-form'
import { useExerciseWords } from './use-exercise-words'

type AskedPageProps = {
  /** Null for a link that opens nothing. */
  asked: FoundAsked | null
  token: string
  municipalities: HostChoices['municipalities']
  /** Where the host is reached. */
  phone: string
  answer: FormAction<void>
}

/** What a company is asked in an exercise, by its link alone, and what it has said. Nothing changes by opening it. */
export function AskedPage({ asked, token, municipalities, phone: given, answer: action }: AskedPageProps) {
  const t = useTranslations('exercises.asked')
  const locale = useLocale()
  const phone = given.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011')
  if (!asked) return <PageHeader heading={t('unknownHeading')} lead={t('unknown', { phone })} />
  if (asked.state === 'left') return <PageHeader heading={t('leftHeading')} lead={t('left', { phone })} />
  const { company, wanted, said, state } = asked
  const eyebrow = t('eyebrow', { company })
  const until = formatInstant(wanted.endsAt, locale, 'weekday')
  if (state === 'closed') {
    return (
      <div className="max-w-[44rem] space-y-8">
        <PageHeader eyebrow={eyebrow} heading={t('closedHeading')} lead={t('closed', { phone })} />
        <SaidFacts {...{ wanted, said, municipalities }} />
      </div>
    )
  }
  const form = <AnswerForm {...{ token, action, said }} unit={wanted.unit} />
  return (
    <div className="max-w-[44rem] space-y-8">
      <PageHeader
        eyebrow={eyebrow}
        heading={said.answer ? t('thanks') : t('title')}
        lead={said.answer ? t('thanksLead', { until }) : t('lead')}
      />
      <WantedFacts {...{ wanted, municipalities }} />
      <SaidFacts {...{ wanted, said, municipalities }} />
      {said.answer ? <Details summary={t('changeHeading')}>{form}</Details> : form}
      <p className="text-muted text-sm">{t('use', { phone })}</p>
    </div>
  )
}

type FactsProps = { wanted: Wanted; municipalities: HostChoices['municipalities'] }

function WantedFacts({ wanted, municipalities }: FactsProps) {
  const t = useTranslations('exercises.asked')
  const words = useExerciseWords(municipalities)
  const locale = useLocale()
  return (
    <FactList
      facts={[
        [
          t('what'),
          <span key="what" className="wrap-anywhere">
            {wanted.what}
          </span>,
        ],
        [t('amount'), words.much(wanted.amount, wanted.unit)],
        [t('within'), words.soon(wanted.withinHours)],
        [t('where'), words.place(wanted)],
        [t('until'), formatInstant(wanted.endsAt, locale, 'weekday')],
      ]}
    />
  )
}

function SaidFacts({
  wanted,
  said,
  municipalities,
}: FactsProps & { said: Extract<FoundAsked, { said: unknown }>['said'] }) {
  const t = useTranslations('exercises.asked')
  const words = useExerciseWords(municipalities)
  if (!said.answer) return null
  const { answer, amount, withinHours } = said
  return (
    <section aria-labelledby="said" className="space-y-3">
      <h2 id="said">{t('said')}</h2>
      <FactList
        facts={[
          [t('answer'), t(`answers.${answer}`)],
          [t('amount'), amount !== null && words.much(amount, wanted.unit)],
          [t('within'), withinHours !== null && words.soon(withinHours)],
          [t('words'), said.words && <span className="wrap-anywhere">{said.words}</span>],
          [t('seenBy'), answer !== 'no' && t(said.forBuyers ? 'seenByBuyers' : 'seenByLeads')],
        ]}
      />
    </section>
  )
}
