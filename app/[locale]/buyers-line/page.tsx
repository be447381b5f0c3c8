import { getLocale, getTranslations } from 'next-intl/server'
import { LineTabs } from '@/components/buyers/line-tabs'
import { QuestionList } from '@/components/buyers/question-list'
import { UnreadList } from '@/components/buyers/unread-list'
import { UndeliveredNotice } from '@/components/buyers/undelivered-notice'
import { PageHeader } from '@/components/ui/page-header'
import { pageActor } from '@/lib/auth/page-actor'
import { countUndelivered } from '@/lib/buyers/count-undelivered'
import { listQuestions } from '@/lib/buyers/list-questions'
import { listUnreadQuestions } from '@/lib/buyers/list-unread-questions'
import { QUESTION_FILTERS } from '@/lib/buyers/question-filter'
import { today } from '@/lib/calendar/days'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata() {
  return { title: (await getTranslations('buyersLine'))('title') }
}

export default async function Page({ searchParams }: Props) {
  const staff = await pageActor(['project-lead', 'buyer-advisor'])
  const [{ show }, locale, t] = await Promise.all([searchParams, getLocale(), getTranslations('buyersLine')])
  const filter = QUESTION_FILTERS.find((one) => one === show) ?? 'open'
  const [questions, unread, undelivered] = await Promise.all([
    listQuestions(staff, filter),
    staff.role === 'project-lead' ? listUnreadQuestions(staff) : [],
    countUndelivered(staff),
  ])
  return (
    <>
      <PageHeader heading={t('title')} lead={t('lead')} />
      <LineTabs locale={locale} current={filter} />
      <div className="mt-8 space-y-8">
        {undelivered > 0 && filter !== 'unreached' && <UndeliveredNotice locale={locale} count={undelivered} />}
        <QuestionList locale={locale} filter={filter} questions={questions} today={today()} />
        {unread.length > 0 && <UnreadList locale={locale} questions={unread} />}
      </div>
    </>
  )
}
