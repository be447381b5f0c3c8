import { getLocale, getTranslations } from 'next-intl/server'
import { GeneralAnswers } from '@/components/buyers/general-answers'
import { LineTabs } from '@/components/buyers/line-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { pageActors } from '@/lib/auth/page-actor'
import { REVIEW_DAYS } from '@/lib/buyers/codes'
import { listAnswers } from '@/lib/buyers/list-answers'
import { addDays, today } from '@/lib/calendar/days'
import { confirmAnswerAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('buyersLine'))('generalHeading') }
}

export default async function Page() {
  const actors = await pageActors(['project-lead', 'buyer-advisor'])
  const [locale, t, answers] = await Promise.all([getLocale(), getTranslations('buyersLine'), listAnswers()])
  const works = actors.some(({ role }) => role === 'buyer-advisor')
  return (
    <>
      <PageHeader heading={t('generalHeading')} lead={t('generalLead')} />
      <LineTabs locale={locale} current="general" />
      <div className="mt-8">
        <GeneralAnswers
          locale={locale}
          answers={answers}
          dueBefore={addDays(today(), -REVIEW_DAYS)}
          confirm={works ? confirmAnswerAction : null}
        />
      </div>
    </>
  )
}
