import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { EvaluationForm } from '@/components/trainings/evaluation-form'
import { PageHeader } from '@/components/ui/page-header'
import { findEvaluation } from '@/lib/evaluations/find-evaluation'
import { inLanguage } from '@/lib/trainings/in-language'
import { answerEvaluationAction } from './actions'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('trainings.evaluation'))('title'), robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const [{ token }, locale, t] = await Promise.all([params, getLocale(), getTranslations('trainings.evaluation')])
  const evaluation = await findEvaluation(token)
  if (!evaluation) notFound()
  const title = inLanguage(locale, evaluation.titleSv, evaluation.titleEn)
  const eyebrow = <span lang={title.lang}>{title.text}</span>
  if (evaluation.answered) return <PageHeader eyebrow={eyebrow} heading={t('answered')} lead={t('answeredText')} />
  return (
    <div className="max-w-[44rem]">
      <PageHeader eyebrow={eyebrow} heading={t('title')} lead={t('lead')} />
      <EvaluationForm action={answerEvaluationAction} token={token} />
    </div>
  )
}
