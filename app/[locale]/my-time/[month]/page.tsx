import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { OwnMonthPage } from '@/components/time/own-month-page'
import { pageActor } from '@/lib/auth/page-actor'
import { isMonth, mondaysOf } from '@/lib/calendar/months'
import { formatMonth } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'
import { findMonthApproval } from '@/lib/time/find-month-approval'
import { listMonthEntries } from '@/lib/time/list-month-entries'
import { listWeekMarks } from '@/lib/time/list-week-marks'

type Props = { params: Promise<{ month: string }> }

export async function generateMetadata({ params }: Props) {
  const [t, { month }, locale] = await Promise.all([getTranslations('ownTime'), params, getLocale()])
  return { title: isMonth(month) ? t('title', { month: formatMonth(month, locale) }) : t('place') }
}

export default async function Page({ params }: Props) {
  const [{ month }, t, locale, advisor] = await Promise.all([
    params,
    getTranslations('ownTime'),
    getLocale(),
    pageActor(['advisor']),
  ])
  if (!isMonth(month)) notFound()
  const me = advisor.personId
  const [entries, approval, weeks] = await Promise.all([
    listMonthEntries(advisor, me, month),
    findMonthApproval(advisor, me, month),
    listWeekMarks(advisor, me, mondaysOf(month)),
  ])
  if (!approval) notFound()
  return (
    <OwnMonthPage
      {...{ month, entries, approval, weeks }}
      heading={t('title', { month: formatMonth(month, locale) })}
      to={(other) => pagePath(locale, '/my-time/[month]', { month: other })}
      isOwn
      files={`/api/lists/own-time/${month}`}
    />
  )
}
