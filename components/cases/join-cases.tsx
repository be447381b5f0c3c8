import { useLocale, useTranslations } from 'next-intl'
import { JoinForm } from '@/components/cases/join-form'
import { Card } from '@/components/ui/card'
import { FactList, type Fact } from '@/components/ui/fact-list'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import type { CaseView } from '@/lib/cases/find-case'
import type { Duplicate } from '@/lib/cases/list-duplicates'
import { formatDay } from '@/lib/i18n/formats'
import { casePath, pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'

type JoinCasesProps = {
  supportCase: CaseView
  /** The company's other open cases. */
  cases: readonly Duplicate[]
  /** Which of them it is compared with. */
  chosen: Duplicate | null
  requestId: string
  join: FormAction<never>
}

/** Two cases of a company beside each other, with the choice of which lives on; the others can be compared instead. */
export function JoinCases({ supportCase, cases, chosen, requestId, join }: JoinCasesProps) {
  const t = useTranslations('casePage.joining')
  const errors = useTranslations('errors')
  const { number, version } = supportCase
  if (!chosen) return cases.length > 0 ? <Others {...{ number, cases }} /> : <p>{t('none')}</p>
  const lives = [
    ...(chosen.endsHere ? [] : [{ value: 'this' as const, label: number }]),
    ...(chosen.endsThere ? [] : [{ value: 'other' as const, label: chosen.number }]),
  ]
  const why = chosen.endsHere ?? chosen.endsThere
  return (
    <div className="space-y-6">
      <div className="grid gap-4 sm:grid-cols-2">
        <Compared {...supportCase} buyer={supportCase.buyerName} advisor={supportCase.advisorName} />
        <Compared {...chosen} buyer={chosen.buyerName} advisor={chosen.advisor} />
      </div>
      {chosen.why && <p>{t(`why.${chosen.why}`)}</p>}
      {lives.length === 0 && why && <p className="measure">{errors('cases-not-joined', { why })}</p>}
      {lives.length > 0 && (
        <JoinForm
          action={join}
          hidden={{ number, version, other: chosen.number, otherVersion: chosen.version, requestId }}
          lives={lives}
        />
      )}
      {cases.length > 1 && <Others number={number} cases={cases.filter((one) => one !== chosen)} />}
    </div>
  )
}

type ComparedProps = Pick<CaseView, 'number' | 'openedAt' | 'about' | 'status' | 'contactName' | 'description'> & {
  buyer: string | null
  advisor: string | null
}

function Compared({ number, openedAt, about, status, contactName, description, buyer, advisor }: ComparedProps) {
  const t = useTranslations('casePage')
  const words = useTranslations('caseWords')
  const locale = useLocale()
  const facts: Fact[] = [
    [t('opened'), formatDay(dayOf(openedAt), locale)],
    [t('joining.status'), words(`statuses.${status}`)],
    [t('about'), words(`abouts.${about}`)],
    [t('buyer'), buyer],
    [t('contact'), contactName],
    [t('advisor'), advisor ?? t('noAdvisor')],
  ]
  return (
    <Card
      as="section"
      labelledBy={`case-${number}`}
      heading={<TextLink href={casePath(locale, number)}>{number}</TextLink>}
      className="space-y-3"
    >
      <FactList facts={facts} />
      <p className="wrap-anywhere whitespace-pre-line">{description}</p>
    </Card>
  )
}

function Others({ number, cases }: { number: string; cases: readonly Duplicate[] }) {
  const t = useTranslations('casePage.joining')
  const words = useTranslations('caseWords')
  const locale = useLocale()
  return (
    <section aria-labelledby="others" className="space-y-2">
      <h2 id="others">{t('others')}</h2>
      <ul className="divide-hairline border-hairline divide-y border-y">
        {cases.map((one) => (
          <li key={one.number} className="py-1">
            <TextLink
              href={pagePath(locale, '/cases/[number]/join', { number }, { other: one.number })}
              className="inline-block py-2"
            >
              {one.number}
            </TextLink>{' '}
            <span className="text-muted text-sm">
              {[words(`abouts.${one.about}`), one.buyerName, formatDay(dayOf(one.openedAt), locale, 'short')]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
