import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { CompanyLink } from '@/lib/cases/list-company-links'
import type { Merged } from '@/lib/cases/list-merges'
import { formatInstant } from '@/lib/i18n/formats'
import { casePath, pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'

type CompanyLinksProps = { number: string; links: readonly CompanyLink[]; end: FormAction<never> }

/** What the company is linked with; two of what was registered twice can be merged. */
export function CompanyLinks({ number, links, end }: CompanyLinksProps) {
  const t = useTranslations('casePage.sameCompany')
  const words = useTranslations('caseWords.linkReasons')
  const locale = useLocale()
  return (
    <section aria-labelledby="linked" className="space-y-3">
      <h2 id="linked">{t('linkedHeading')}</h2>
      <ul className="divide-hairline border-hairline divide-y border-y">
        {links.map(({ id, name, orgDisplay, number: other, reason, goesOn, linkedBy: who, linkedAt }) => (
          <li key={id} className="space-y-2 py-3">
            <p>
              {name} {orgDisplay} {other && <TextLink href={casePath(locale, other)}>{other}</TextLink>}
            </p>
            <p className="text-muted text-sm">
              {t('linkedBy', { reason: words(reason), goesOn, who, when: formatInstant(linkedAt, locale) })}
            </p>
            <div className="flex flex-wrap items-center gap-4">
              {reason === 'registered-twice' && (
                <ButtonLink
                  href={pagePath(locale, '/cases/[number]/same-company/[link]', { number, link: id })}
                  size="compact"
                >
                  {t('merge')}
                  <span className="sr-only">: {name}</span>
                </ButtonLink>
              )}
              <ButtonForm
                action={end}
                hidden={{ number, linkId: id }}
                word={t('end')}
                about={name}
                variant="secondary"
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The registrations that became this one. */
export function CompanyMerges({ merges }: { merges: readonly Merged[] }) {
  const t = useTranslations('casePage.sameCompany')
  const words = useTranslations('caseWords.mergeReasons')
  const locale = useLocale()
  const say = (minutes: number) => formatMinutes(minutes, locale)
  return (
    <section aria-labelledby="merged" className="space-y-3">
      <h2 id="merged">{t('mergedHeading')}</h2>
      <ul className="divide-hairline border-hairline divide-y border-y">
        {merges.map(({ id, name, orgDisplay, reason, minutes, beyondMinutes, mergedBy: who, mergedAt }) => (
          <li key={id} className="space-y-1 py-3">
            <p>
              {name} {orgDisplay}
            </p>
            <p className="text-muted text-sm">
              {t('merged', {
                ...{ reason: words(reason), who, when: formatInstant(mergedAt, locale), minutes: say(minutes) },
                beyond: beyondMinutes > 0 ? say(beyondMinutes) : 'none',
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
