import { randomUUID } from 'node:crypto'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { FormWords } from '@/components/form/form-words'
import { WeekPage } from '@/components/week/week-page'
import { pageActor } from '@/lib/auth/page-actor'
import { addDays, today } from '@/lib/calendar/days'
import { parseWeek, weekName, weekOf } from '@/lib/calendar/weeks'
import { messagesIn } from '@/lib/i18n/messages'
import { pagePath } from '@/lib/i18n/routes'
import { readLoggedWith } from '@/lib/notices/read-logged-with'
import { findLastWork } from '@/lib/time/find-last-work'
import { listWeekCases } from '@/lib/time/list-week-cases'
import { listWeekEntries } from '@/lib/time/list-week-entries'
import { listWeekMarks } from '@/lib/time/list-week-marks'
import { reopenWeekAction, saveWeekAction } from './actions'

type Query = Partial<Record<'sparad' | 'som', string | string[]>>
type Props = { params: Promise<{ week: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Pick<Props, 'params'>) {
  const [t, { week }] = await Promise.all([getTranslations('week'), params])
  const monday = parseWeek(week)
  return { title: monday ? t('title', { week: weekOf(monday).week }) : t('place') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ week }, query, advisor, locale] = await Promise.all([
    params,
    searchParams,
    pageActor(['advisor']),
    getLocale(),
  ])
  const monday = parseWeek(week)
  if (!monday) notFound()
  if (week !== weekName(monday, locale)) redirect(pagePath(locale, '/week/[week]', { week: weekName(monday, locale) }))
  const [entries, cases, last, lastActivity, [mark]] = await Promise.all([
    listWeekEntries(advisor, monday),
    listWeekCases(advisor, monday),
    query.som === 'forra' ? listWeekEntries(advisor, addDays(monday, -7)) : [],
    findLastWork(advisor),
    listWeekMarks(advisor, advisor.personId, [monday]),
  ])
  if (!mark) notFound()
  await readLoggedWith(advisor, monday)
  const { week: words, caseWords, caseForms } = messagesIn(locale)
  const more = {
    week: words,
    caseForms: { log: { earlyReason: caseForms.log.earlyReason, lateReason: caseForms.log.lateReason } },
    caseWords: {
      activities: caseWords.activities,
      earlyReasons: caseWords.earlyReasons,
      lateReasons: caseWords.lateReasons,
    },
  }
  return (
    <FormWords more={more}>
      <WeekPage
        {...{ locale, monday, entries, last, cases, mark }}
        lastActivity={lastActivity ?? 'call'}
        today={today()}
        requestId={randomUUID()}
        justSaved={query.sparad !== undefined}
        save={saveWeekAction}
        reopen={reopenWeekAction}
      />
    </FormWords>
  )
}
