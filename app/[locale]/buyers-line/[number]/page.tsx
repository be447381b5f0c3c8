import { randomUUID } from 'node:crypto'
import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ReadQuestionPage } from '@/components/buyers/read-question-page'
import { QuestionPage } from '@/components/buyers/question-page'
import { pageActors } from '@/lib/auth/page-actor'
import { listUnreadQuestions } from '@/lib/buyers/list-unread-questions'
import { findQuestion } from '@/lib/buyers/find-question'
import {
  answerQuestionAction, closeQuestionAction, correctQuestionAction, logCallAction, markDifferenceAction,
  readQuestionAction, takeQuestionAction,
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
  if (!question) {
    const lead = actors.find((one) => one.role === 'project-lead')
    const unread = lead && (await listUnreadQuestions(lead)).find((one) => one.number === number)
    if (!unread) notFound()
    return <ReadQuestionPage locale={locale} question={unread} action={readQuestionAction} />
  }
  const actions = {
    take: takeQuestionAction,
    answer: answerQuestionAction,
    call: logCallAction,
    correct: correctQuestionAction,
    close: closeQuestionAction,
    difference: markDifferenceAction,
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
