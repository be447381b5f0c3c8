import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { AnswerPage } from '@/components/buyers/answer-page'
import { buyerLine } from '@/lib/buyers/buyer-line'
import { findAnswer } from '@/lib/buyers/find-answer'
import { inLanguage } from '@/lib/buyers/general-answer'
import { firstWords } from '@/lib/markdown/first-words'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const answer = await findAnswer(slug)
  if (!answer) return {}
  const { question, text } = inLanguage(answer, locale)
  return { title: question, description: firstWords(text) }
}

export default async function Page({ params }: Props) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()])
  const answer = await findAnswer(slug)
  if (!answer) notFound()
  return <AnswerPage locale={locale} answer={answer} line={buyerLine(locale)} />
}
