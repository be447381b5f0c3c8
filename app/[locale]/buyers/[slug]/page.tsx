import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AnswerPage } from '@/components/buyers/answer-page'
import { buyerLine } from '@/lib/buyers/buyer-line'
import { findAnswer } from '@/lib/buyers/find-answer'
import { inLanguage } from '@/lib/buyers/general-answer'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const answer = await findAnswer(slug)
  return answer ? { title: inLanguage(answer, locale).question } : {}
}

export default async function Page({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const answer = await findAnswer(slug)
  if (!answer) notFound()
  return <AnswerPage locale={locale} answer={answer} line={buyerLine(locale)} />
}
