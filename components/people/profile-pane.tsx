import { useLocale, useTranslations } from 'next-intl'
import { CompetenceForm } from '@/components/people/competence-form'
import { TermsForm } from '@/components/people/terms-form'
import { useTimeTold } from '@/components/people/time-told'
import { Card } from '@/components/ui/card'
import { DIVISIONS, SPOKEN } from '@/lib/advisors/codes'
import type { AdvisorProfile } from '@/lib/advisors/profile'
import { NEEDS } from '@/lib/cases/codes'
import type { HostChoices } from '@/lib/i18n/host-words'
import type { FormAction } from '@/lib/refusals/result'

export type ProfilePaneProps = {
  profile: AdvisorProfile
  /** An advisor's own page, who tells what they know and reads their hours. */
  own: boolean
  host: HostChoices
  actions: { competence: FormAction<void>; terms: FormAction<void> }
}

/** One advisor: what they know, and for the lead their time; they themselves read it. */
export function ProfilePane({ profile, own, host, actions }: ProfilePaneProps) {
  const t = useTranslations('competence')
  const divisions = useTranslations('trailEvents.words.divisions')
  const spoken = useTranslations('trailEvents.words.spoken')
  const needs = useTranslations('caseWords.needs')
  const locale = useLocale()
  const told = useTimeTold()
  const hours = (minutes: number | null) =>
    minutes === null ? '' : new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 2 }).format(minutes / 60) // prettier-ignore
  return (
    <div className="max-w-[60rem] space-y-8">
      <Card
        heading={own ? t('competence') : t('competenceOf', { name: profile.name })}
        labelledBy="profile"
        as="section"
      >
        <CompetenceForm
          action={actions.competence}
          profile={profile}
          choices={{
            ...host,
            needs: NEEDS.map((value) => ({ value, label: needs(value) })),
            languages: SPOKEN.map((value) => ({ value, label: spoken(value) })),
            divisions: DIVISIONS.map((value) => ({ value, label: `${value} ${divisions(value)}` })),
          }}
          words={{
            needs: t('needs'),
            industries: t('industries'),
            municipalities: t('municipalities'),
            languages: t('languages'),
            divisions: t('divisions'),
            divisionsHint: t('divisionsHint'),
            divisionsChosen: t('divisionsChosen', { count: profile.divisions.length }),
            save: t('save'),
            saved: t('saved'),
          }}
        />
      </Card>
      {own ? (
        <Card heading={t('yourTerms')} labelledBy="terms-heading" as="section">
          <p>{told(profile)}</p>
          <p className="text-muted mt-2 text-sm">{t('yourTermsText')}</p>
        </Card>
      ) : (
        <Card heading={t('terms')} labelledBy="terms-heading" as="section">
          <TermsForm
            action={actions.terms}
            profile={profile}
            hours={{ weekly: hours(profile.weeklyMinutes), agreed: hours(profile.agreedMinutes) }}
            words={{
              weekly: t('weekly'),
              weeklyHint: t('weeklyHint'),
              employer: t('employer'),
              employerHint: t('employerHint'),
              agreed: t('agreed'),
              agreedHint: t('agreedHint'),
              saveTerms: t('saveTerms'),
              saved: t('saved'),
            }}
          />
        </Card>
      )}
    </div>
  )
}
