import { useLocale, useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { FactList } from '@/components/ui/fact-list'
import { PageHeader } from '@/components/ui/page-header'
import { formatInstant } from '@/lib/i18n/formats'
import type { SatisfactionQuestion } from '@/lib/outcomes/find-satisfaction-question'
import type { FormAction } from '@/lib/refusals/result'
import { SatisfactionForm } from './satisfaction-form'
import { unbroken } from './unbroken'

type SatisfactionPageProps = {
  /** Null for a link that opens nothing. */
  question: SatisfactionQuestion | null
  token: string
  phone: string
  action: FormAction<void>
}

/** How the support was, asked by a link; once answered what was said, with a way to correct it. */
export function SatisfactionPage({ question, token, phone: given, action }: SatisfactionPageProps) {
  const t = useTranslations('outcomes.rate')
  const page = useTranslations('outcomes.page')
  const locale = useLocale()
  const phone = unbroken(given)
  if (!question) return <PageHeader heading={page('unknownHeading')} lead={page('unknown', { phone })} />
  const { number, state, endsAt, answer } = question
  const eyebrow = unbroken(number)
  if (state === 'ended') {
    return <PageHeader eyebrow={eyebrow} heading={page('endedHeading')} lead={page('ended', { phone })} />
  }
  const form = <SatisfactionForm {...{ token, action, answer }} />
  if (!answer) {
    return (
      <div className="max-w-[44rem]">
        <PageHeader eyebrow={eyebrow} heading={t('heading')} lead={t('lead')} />
        {form}
      </div>
    )
  }
  return (
    <div className="max-w-[44rem] space-y-8">
      <PageHeader eyebrow={eyebrow} heading={page('thanks')} lead={t('thanks')} />
      <FactList
        facts={[
          [t('score'), t(`scores.${scoreOf(answer.score)}`)],
          [t('words'), answer.words && <span className="wrap-anywhere whitespace-pre-line">{answer.words}</span>],
        ]}
      />
      <Details summary={page('wrong')}>{form}</Details>
      <p className="text-muted text-sm">{page('until', { until: formatInstant(endsAt, locale), phone })}</p>
    </div>
  )
}

function scoreOf(score: number): '1' | '2' | '3' | '4' | '5' {
  return (['1', '2', '3', '4', '5'] as const)[score - 1] ?? '3'
}
