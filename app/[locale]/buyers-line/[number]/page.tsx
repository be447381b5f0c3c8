import { randomUUID } from 'node:crypto'
import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { QuestionPage } from '@/components/buyers/question-page'
import { pageActors } from '@/lib/auth/page-actor'
import { findQuestion } from '@/lib/buyers/find-question'
import {
  answerQuestionAction, closeQuestionAction, correctQuestionAction, logCallAction, takeQuestionAction,
} from '../actions' // prettier-ignore

type Props = { params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props) {
  return { title: (await params).number }
}

export default async function Page({ params }: Props) {
  const [{ number }, actors, locale] = await Promise.all([
    params,
    pageActors(['project-lead', 'buyer-advisor']),
    getLocale(),
  ])
  const answers = actors.find(({ role }) => role === 'buyer-advisor')
  const question = await findQuestion(answers ?? actors[0], number)
  if (!question) notFound()
  const actions = {
    take: takeQuestionAction,
    answer: answerQuestionAction,
    call: logCallAction,
    correct: correctQuestionAction,
    close: closeQuestionAction,
  }
  return (
    <QuestionPage
      locale={locale}
      question={question}
      actions={answers ? actions : null}
      requestIds={{ answer: randomUUID(), call: randomUUID() }}
    />
  )
}
