import { getLocale, getTranslations } from 'next-intl/server'
import { GeneralAnswers } from '@/components/buyers/general-answers'
import { LineTabs } from '@/components/buyers/line-tabs'
import { ButtonLink } from '@/components/ui/button'
import { ListHeader } from '@/components/ui/list-header'
import { pageActors } from '@/lib/auth/page-actor'
import { REVIEW_DAYS } from '@/lib/buyers/codes'
import { listAnswers } from '@/lib/buyers/list-answers'
import { addDays, today } from '@/lib/calendar/days'
import { pagePath } from '@/lib/i18n/routes'
import { confirmAnswerAction } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('buyersLine'))('generalHeading') }
}

export default async function Page() {
  const actors = await pageActors(['project-lead', 'buyer-advisor'])
  const [locale, t, answers] = await Promise.all([getLocale(), getTranslations('buyersLine'), listAnswers()])
  const works = actors.some(({ role }) => role === 'buyer-advisor')
  const dueBefore = addDays(today(), -REVIEW_DAYS)
  const due = answers.filter(({ reviewedOn }) => reviewedOn < dueBefore).length
  return (
    <>
      <ListHeader
        heading={t('generalHeading')}
        found={t('foundAnswers', { count: answers.length, due })}
        chips={<LineTabs locale={locale} current="general" answers={works} />}
        actions={
          works && (
            <ButtonLink href={pagePath(locale, '/buyers-line/answers/new')} size="compact">
              {t('new')}
            </ButtonLink>
          )
        }
      />
      <div className="space-y-4">
        <GeneralAnswers {...{ locale, answers, dueBefore }} confirm={works ? confirmAnswerAction : null} />
        <p className="text-muted measure text-sm">{t('generalLead')}</p>
      </div>
    </>
  )
}
