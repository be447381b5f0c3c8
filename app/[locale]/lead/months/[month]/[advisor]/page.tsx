import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ApproveMonth } from '@/components/time/approve-month'
import { OwnMonthPage } from '@/components/time/own-month-page'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { pageActor } from '@/lib/auth/page-actor'
import { isMonth, mondaysOf } from '@/lib/calendar/months'
import { formatMonth } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'
import { findMonthApproval } from '@/lib/time/find-month-approval'
import { listMonthEntries } from '@/lib/time/list-month-entries'
import { listWeekMarks } from '@/lib/time/list-week-marks'
import { signOffMonthAction } from '../../actions'

type Props = { params: Promise<{ month: string; advisor: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('ownTime'))('advisors') }
}

/** One advisor's month, as the lead sees and approves it. */
export default async function Page({ params }: Props) {
  const [{ month, advisor }, t, locale, lead] = await Promise.all([
    params,
    getTranslations('ownTime'),
    getLocale(),
    pageActor(['project-lead']),
  ])
  if (!isMonth(month) || !z.uuid().safeParse(advisor).success) notFound()
  const [entries, approval, weeks] = await Promise.all([
    listMonthEntries(lead, advisor, month),
    findMonthApproval(lead, advisor, month),
    listWeekMarks(lead, advisor, mondaysOf(month)),
  ])
  if (!approval) notFound()
  return (
    <>
      <Breadcrumb
        label={t('way')}
        crumbs={[{ href: pagePath(locale, '/lead/months', {}, { month }), text: t('allMonths') }]}
      />
      <OwnMonthPage
        {...{ month, entries, approval, weeks }}
        heading={t('titleOf', { name: approval.advisor, month: formatMonth(month, locale) })}
        to={(other) => pagePath(locale, '/lead/months/[month]/[advisor]', { month: other, advisor })}
        isOwn={false}
        files={`/api/lists/advisor-time/${month}/${advisor}`}
      >
        <ApproveMonth
          {...{ month, approval }}
          action={signOffMonthAction}
          advisorId={advisor}
          isOwn={advisor === lead.personId}
        />
      </OwnMonthPage>
    </>
  )
}
