import { useLocale, useTranslations } from 'next-intl'
import { CompanyLinks, CompanyMerges } from '@/components/cases/company-links'
import { LinkCompaniesForm } from '@/components/cases/link-companies-form'
import { Button } from '@/components/ui/button'
import { StatusMessage } from '@/components/ui/status-message'
import { Card } from '@/components/ui/card'
import { FactList } from '@/components/ui/fact-list'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { ComparedCompany } from '@/lib/cases/find-companies'
import type { AlikeCompany } from '@/lib/cases/list-alike-companies'
import type { CompanyLink } from '@/lib/cases/list-company-links'
import type { Merged } from '@/lib/cases/list-merges'
import { casePath, pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'

type SameCompanyProps = {
  number: string
  links: readonly CompanyLink[]
  merges: readonly Merged[]
  /** The link by which two were merged just now. */
  done?: string
  alike: readonly AlikeCompany[]
  /** What was chosen to compare with; `pair` is null where there is no such company. */
  chosen: { other: string; pair: readonly [ComparedCompany, ComparedCompany] | null } | null
  actions: { link: FormAction<never>; end: FormAction<never> }
}

/** What the company was merged and is linked with; the other company is chosen, compared, and linked. */
export function SameCompany({ number, links, merges, done, alike, chosen, actions }: SameCompanyProps) {
  const t = useTranslations('casePage.sameCompany')
  return (
    <div className="space-y-8">
      <StatusMessage>{merges.some(({ linkId }) => linkId === done) && t('mergedDone')}</StatusMessage>
      {merges.length > 0 && <CompanyMerges merges={merges} />}
      {links.length > 0 && <CompanyLinks {...{ number, links }} end={actions.end} />}
      {chosen?.pair ? (
        <Compared {...{ number }} pair={chosen.pair} link={actions.link} />
      ) : (
        <Choice {...{ number, alike }} missing={chosen ? t('notFound', { number: chosen.other }) : null} />
      )}
    </div>
  )
}

function Choice({ number, alike, missing }: Pick<SameCompanyProps, 'number' | 'alike'> & { missing: string | null }) {
  const t = useTranslations('casePage.sameCompany')
  const locale = useLocale()
  const here = pagePath(locale, '/cases/[number]/same-company', { number })
  return (
    <section aria-labelledby="choose" className="space-y-4">
      <h2 id="choose">{t('chooseHeading')}</h2>
      {alike.length === 0 && <p className="text-muted max-w-[66ch]">{t('noneAlike')}</p>}
      {alike.length > 0 && (
        <ul className="divide-hairline border-hairline divide-y border-y">
          {alike.map(({ number: other, name, orgDisplay, alike: how }) => (
            <li key={other} className="py-2">
              <TextLink href={`${here}?other=${other}`} className="inline-block py-1">
                {name} {orgDisplay}
              </TextLink>{' '}
              <span className="text-muted text-sm">
                {t(`alike.${how}`)}, {other}
              </span>
            </li>
          ))}
        </ul>
      )}
      <form action={here} method="get" className="space-y-2">
        <label htmlFor="other" className="font-strong block">
          {t('other')}
        </label>
        {missing && <p className="text-error">{missing}</p>}
        <input
          id="other"
          name="other"
          autoComplete="off"
          maxLength={30}
          className="border-line bg-surface block min-h-11 w-full max-w-xs rounded border-2 px-3"
        />
        <Button type="submit" variant="secondary" size="compact">
          {t('compare')}
        </Button>
      </form>
    </section>
  )
}

type ComparedProps = {
  number: string
  pair: readonly [ComparedCompany, ComparedCompany]
  link: FormAction<never>
}

function Compared({ number, pair, link }: ComparedProps) {
  const t = useTranslations('casePage.sameCompany')
  const locale = useLocale()
  const [ours, theirs] = pair
  const sum = ours.minutes + theirs.minutes
  const over = Math.max(0, sum - ours.capMinutes)
  const say = (minutes: number) => formatMinutes(minutes, locale)
  return (
    <section aria-labelledby="compare" className="space-y-4">
      <h2 id="compare">{t('compareHeading')}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        {pair.map((company) => (
          <Card key={company.id} as="section" heading={company.name} labelledBy={`c-${company.number}`}>
            <FactList
              facts={[
                [
                  t(company === ours ? 'this' : 'that'),
                  <TextLink key="n" href={casePath(locale, company.number)}>
                    {company.number}
                  </TextLink>,
                ],
                [t('orgNumber'), company.orgDisplay],
                [t('cases'), String(company.cases)],
                [t('hours'), say(company.minutes)],
              ]}
            />
          </Card>
        ))}
      </div>
      {ours.capMinutes > 0 && (
        <p className="max-w-[66ch]">
          {t('sum', { sum: say(sum), cap: say(ours.capMinutes), over: over > 0 ? say(over) : 'none' })}
        </p>
      )}
      <LinkCompaniesForm
        action={link}
        number={number}
        other={theirs.number}
        names={{ this: `${ours.name} ${ours.orgDisplay}`, other: `${theirs.name} ${theirs.orgDisplay}` }}
      />
      <p>
        <TextLink href={pagePath(locale, '/cases/[number]/same-company', { number })} className="inline-block py-2">
          {t('back')}
        </TextLink>
      </p>
    </section>
  )
}
