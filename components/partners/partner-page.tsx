import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { CopyText } from '@/components/ui/copy-text'
import { FilterChips } from '@/components/ui/filter-chips'
import { ListHeader } from '@/components/ui/list-header'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { PartnerFigures as Figures } from '@/lib/partners/find-partner-figures'
import type { Counterparts as Named } from '@/lib/partners/list-counterparts'
import type { OwnPartner, OwnPartnerWithTerms } from '@/lib/partners/list-own-partners'
import type { Referrals } from '@/lib/partners/list-referrals'
import type { JointTraining } from '@/lib/partners/list-joint-trainings'
import { seesFigures, seesStates } from '@/lib/partners/terms'
import { Counterparts } from './counterparts'
import { JointTrainings } from './joint-trainings'
import { OwnTerms } from './own-terms'
import { PartnerFigures } from './partner-figures'
import { ReferralList } from './referral-list'

type PartnerPageProps = {
  locale: Locale
  partners: readonly OwnPartner[]
  current: OwnPartnerWithTerms
  /** The whole address, with the code. */
  link: string
  referrals: Referrals
  page: number
  figures: Figures | null
  counterparts: Named
  trainings: readonly JointTraining[]
  /** Those whose figures the person is shown, beside this one. */
  shownWith: readonly string[]
  place: string | null
}

export function PartnerPage(props: PartnerPageProps) {
  const { locale, partners, current, link, referrals, page, figures, counterparts, trainings, shownWith, place } = props
  const t = useTranslations('partners')
  const { code, name, terms } = current
  const states = seesStates(terms)
  return (
    <>
      <ListHeader
        heading={name}
        found={states ? t('referrals.found', { count: referrals.total }) : undefined}
        chips={
          partners.length > 1 ? (
            <FilterChips
              label={t('choose')}
              chips={partners.map((one) => ({
                href: pagePath(locale, '/partner', {}, { for: one.code }),
                text: one.name,
                current: one.id === current.id,
              }))}
            />
          ) : undefined
        }
        actions={
          <ButtonLink href={pagePath(locale, '/partner/refer', {}, { for: code })} size="compact">
            {t('refer')}
          </ButtonLink>
        }
      />
      <div className="space-y-8">
        <div className="space-y-4">
          {states && <ReferralList locale={locale} referrals={referrals} code={code} page={page} />}
          <OwnTerms locale={locale} terms={terms} />
        </div>
        <section aria-labelledby="link" className="max-w-[44rem] space-y-4">
          <h2 id="link">{t('link.heading')}</h2>
          <p>{t('link.text')}</p>
          <CopyText
            id="partner-link"
            label={t('link.label')}
            text={link}
            words={{ copy: t('link.copy'), copied: t('link.copied') }}
          />
        </section>
        <JointTrainings locale={locale} trainings={trainings} />
        <Counterparts {...counterparts} />
        {seesFigures(terms) &&
          (figures === null && shownWith.length > 0 ? (
            <p className="measure">{t('figures.shownElsewhere', { partner: shownWith.join(', ') })}</p>
          ) : (
            <PartnerFigures locale={locale} figures={figures} place={place} />
          ))}
      </div>
    </>
  )
}
