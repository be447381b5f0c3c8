import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { QuestionsPage } from '@/components/buyers/questions-page'
import { pageActors } from '@/lib/auth/page-actor'
import { countUndelivered } from '@/lib/buyers/count-undelivered'
import { listQuestions, QUESTIONS_PER_PAGE } from '@/lib/buyers/list-questions'
import { listUnreadQuestions } from '@/lib/buyers/list-unread-questions'
import { questionsQuery, readQuestions } from '@/lib/buyers/question-filter'
import { today } from '@/lib/calendar/days'
import { mayStandInAddress } from '@/lib/cases/sought-text'
import { pagePath } from '@/lib/i18n/routes'
import { readPage, type Query } from '@/lib/lists/query'
import { listViews } from '@/lib/views/list-views'
import { removeViewAction, saveViewAction, searchListAction } from '../lists/actions'

const LIST = { search: searchListAction, saveView: saveViewAction, removeView: removeViewAction }

type Props = { searchParams: Promise<Query> }

export async function generateMetadata() {
  return { title: (await getTranslations('buyersLine'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const actors = await pageActors(['project-lead', 'buyer-advisor'])
  const [staff] = actors
  const [query, locale] = await Promise.all([searchParams, getLocale()])
  const [asked, page] = [readQuestions(query), readPage(query)]
  if (!mayStandInAddress(asked.q)) redirect(pagePath(locale, '/buyers-line'))
  const [list, unread, undelivered, views] = await Promise.all([
    listQuestions(staff, asked, page),
    staff.role === 'project-lead' ? listUnreadQuestions(staff) : [],
    countUndelivered(staff),
    listViews(staff, 'questions'),
  ])
  if (list.questions.length === 0 && page > 1) redirect(pagePath(locale, '/buyers-line', {}, questionsQuery(asked)))
  return (
    <QuestionsPage
      {...{ locale, asked, page, unread, undelivered, views }}
      {...list}
      perPage={QUESTIONS_PER_PAGE}
      mayShare={staff.role === 'project-lead'}
      actions={LIST}
      today={today()}
      answers={actors.some(({ role }) => role === 'buyer-advisor')}
      shown={list.questions.find(({ number }) => number === query.visa)}
    />
  )
}
