import { randomUUID } from 'node:crypto'
import { getLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ReadQuestionPage } from '@/components/buyers/read-question-page'
import { QuestionWalls } from '@/components/buyers/question-walls'
import { QuestionPage } from '@/components/buyers/question-page'
import { pageActors } from '@/lib/auth/page-actor'
import { listUnreadQuestions } from '@/lib/buyers/list-unread-questions'
import { findQuestion } from '@/lib/buyers/find-question'
import { listBarred } from '@/lib/buyers/list-barred'
import { listEndedTies } from '@/lib/buyers/list-ended-ties'
import {
  answerQuestionAction, closeQuestionAction, correctQuestionAction, endTieAction, logCallAction, markDifferenceAction,
  readQuestionAction, retryQuestionMailAction, takeQuestionAction,
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
  const lead = actors.find((one) => one.role === 'project-lead')
  const reader = answers ?? actors[0]
  const question = await findQuestion(reader, number)
  if (!question) {
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
    retryMail: retryQuestionMailAction,
  }
  const [barred, ended] = await Promise.all([
    lead ? listBarred(lead, question.id) : null,
    listEndedTies(reader, question.id),
  ])
  return (
    <QuestionPage
      locale={locale}
      question={question}
      actions={answers ? actions : null}
      walls={<QuestionWalls {...{ locale, number, barred, ended }} action={endTieAction} />}
      requestIds={{ answer: randomUUID(), call: randomUUID() }}
    />
  )
}
