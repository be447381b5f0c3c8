import { useLocale, useTranslations } from 'next-intl'
import { RoundRules } from '@/components/rounds/round-rules'
import { Details } from '@/components/ui/details'
import { TextLink } from '@/components/ui/text-link'
import type { CaseView } from '@/lib/cases/find-case'
import { formatMinutes } from '@/lib/calendar/minutes'
import { pagePath } from '@/lib/i18n/routes'
import { ACTIVITIES, type Activity } from '@/lib/rounds/activities'

/** What the meter means, for who reads it: what counts in the round of the case, and what else applies in it. */
export function CompanyRules({ supportCase }: { supportCase: Pick<CaseView, 'rules' | 'counted' | 'roundName'> }) {
  const { rules, counted, roundName } = supportCase
  const t = useTranslations('casePage.howWeCount')
  const words = useTranslations('caseWords.activities')
  const locale = useLocale()
  const said = (activities: readonly Activity[]) =>
    new Intl.ListFormat(locale).format(activities.map((activity) => words(activity).toLocaleLowerCase(locale)))
  const not = ACTIVITIES.filter((activity) => !counted.includes(activity))
  return (
    <Details summary={t('summary')}>
      <div className="space-y-3">
        <p>{t('of', { round: roundName, cap: formatMinutes(rules.capMinutes, locale) })}</p>
        <p>{t('counts', { list: said(ACTIVITIES.filter((activity) => counted.includes(activity))) })}</p>
        {not.length > 0 && <p>{t('not', { list: said(not) })}</p>}
        <RoundRules round={rules} />
        <TextLink href={pagePath(locale, '/how-we-count')} className="inline-block py-2">
          {t('more')}
        </TextLink>
      </div>
    </Details>
  )
}
