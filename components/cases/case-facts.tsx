import { useLocale, useTranslations } from 'next-intl'
import { procurementFacts } from '@/components/cases/procurement-facts'
import { StillHelps } from '@/components/cases/still-helps'
import { Card } from '@/components/ui/card'
import { Drawn } from '@/components/ui/drawn'
import { FactList, type Fact } from '@/components/ui/fact-list'
import { TextLink } from '@/components/ui/text-link'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'
import type { CaseView } from '@/lib/cases/find-case'
import { isOpen } from '@/lib/cases/status'
import type { Help } from '@/lib/cases/still-helps'
import { sayDeadline } from '@/lib/procurements/deadline'
import { formatInstant } from '@/lib/i18n/formats'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { shownEmail } from '@/lib/people/shown-email'

/** Codes of the host's lists as words. */
export type HostWords = {
  municipality: string
  industry: string
  employees: string
  /** Of a declined case: where to turn instead. */
  turnTo?: { name: string; url: string } | null
}
type CaseFactsProps = {
  supportCase: CaseView
  host: HostWords
  /** Where the case was declined as too late. */
  helps: readonly Help[]
  staff: boolean
  works?: boolean
  leads?: boolean
}
/** What staff need while they speak before what they need once; for the company its deadline before what it told us. */
const FIRST = {
  staff: ['outcome', 'about', 'contact', 'procurement', 'company'],
  company: ['outcome', 'procurement', 'about', 'contact', 'company'],
}

/** Where what is known is corrected. */
type CasePage = `/cases/[number]/${'mandates' | 'eligibility' | 'procurement' | 'correct' | 'same-company'}`
type Facts = { key: string; heading: string; rows: Fact[] }

/** Everything known of the company, the contact, the need, the procurement and the outcome; what is empty is left out. */
export function CaseFacts({ supportCase: c, host, helps, staff, works = false, leads = false }: CaseFactsProps) {
  const t = useTranslations('casePage')
  const company = useTranslations('intake.company')
  const w = useTranslations('caseWords')
  const eligibility = useTranslations('caseForms.eligibility')
  const procurement = useTranslations('caseForms.procurement')
  const locale = useLocale()
  const act = (page: CasePage, text: string) => (
    <TextLink key={page} className="print:hidden" href={pagePath(locale, page, { number: c.number })}>
      {text}
    </TextLink>
  )
  const groups: Facts[] = [
    {
      key: 'company',
      heading: t('companyHeading'),
      rows: [
        [
          t('orgNumber'),
          <span key="n" className="tabular-nums">
            {c.orgKind === 'sole' ? `${c.orgDisplay} (${t('sole')})` : c.orgDisplay}
          </span>,
        ],
        [company('municipalityCode'), host.municipality],
        [company('industry'), host.industry],
        [company('employees'), host.employees],
        [
          t('sameCompany.row'),
          c.sameCompany.length > 0 &&
            c.sameCompany.map((other) => (
              <TextLink key={other} href={casePath(locale, other)} className="mr-3 inline-block">
                {other}
              </TextLink>
            )),
        ],
        ['', leads && act('/cases/[number]/same-company', t('sameCompany.link'))],
        ['', leads && act('/cases/[number]/eligibility', eligibility('link'))],
      ],
    },
    {
      key: 'contact',
      heading: t('contactHeading'),
      rows: [
        [t('contact'), c.contactName],
        [
          t('phone'),
          <TextLink key="p" href={phoneHref(c.contactPhone)} data-call={c.number}>
            {formatPhoneNumber(c.contactPhone)}
          </TextLink>,
        ],
        [
          t('email'),
          staff && c.contactEmail && (
            <TextLink key="e" href={`mailto:${c.contactEmail}`}>
              {shownEmail(c.contactEmail)}
            </TextLink>
          ),
        ],
        [t('callTime'), staff && w(`callTimes.${c.callTime}`)],
        ['', works && act('/cases/[number]/correct', t('correct.link'))],
        ['', works && act('/cases/[number]/mandates', t('mandatesLink'))],
      ],
    },
    {
      key: 'about',
      heading: t('aboutHeading'),
      rows: [
        [t('about'), w(`abouts.${c.about}`)],
        [t('needs'), c.needs.map((need) => w(`needs.${need}`)).join('\n')],
        [t('description'), c.description],
        [t('advisor'), c.advisorName ?? t('noAdvisor')],
        [t('opened'), formatInstant(c.openedAt, locale)],
        [t('openedVia'), staff && w(`via.${c.openedVia}`)],
        [t('referredBy'), staff && c.referredBy],
        ['', works && act('/cases/[number]/correct', t('correct.link'))],
      ],
    },
    {
      key: 'procurement',
      heading: t('procurementHeading'),
      rows: [
        [t('buyer'), c.buyerName],
        [
          t(c.about === 'understand-decision' ? 'standstill' : 'deadline'),
          c.bidDeadlineOn && sayDeadline(c.bidDeadlineOn, c.bidDeadlineAt, locale),
        ],
        ...procurementFacts(c, procurement, locale),
        [t('reference'), c.reference],
        [t('ted'), c.tedNumber],
        [
          t('notice'),
          c.noticeUrl && (
            <TextLink key="u" href={c.noticeUrl} rel="noreferrer" className="wrap-anywhere" data-written="">
              {c.noticeUrl}
            </TextLink>
          ),
        ],
        [t('lots'), c.lotRows.length === 0 && c.lots],
        ['', works && act('/cases/[number]/procurement', t('changeProcurement'))],
        [
          '',
          !staff && c.buyerName && isOpen(c.status) && (
            <TextLink key="d" href={pagePath(locale, '/cases/[number]/deadline', { number: c.number })}>
              {t('correctDeadline')}
            </TextLink>
          ),
        ],
      ],
    },
    {
      key: 'outcome',
      heading: c.declineReason ? t('declinedHeading') : t('outcomeHeading'),
      rows: [
        [t('declinedReason'), c.declineReason && w(`declineReasons.${c.declineReason}`)],
        [
          t('declinedTurnTo'),
          host.turnTo ? (
            <TextLink key="to" href={host.turnTo.url} rel="noreferrer">
              {host.turnTo.name}
            </TextLink>
          ) : (
            c.turnTo && w(`turnTo.${c.turnTo}`)
          ),
        ],
        [t('sentBack'), staff && c.sentBackFor && w(`sentBackReasons.${c.sentBackFor}`)],
        [
          '',
          c.declineReason === 'too-late' && (
            <StillHelps key="helps" reader={staff ? 'staff' : 'company'} helps={helps} />
          ),
        ],
        [t('outcome'), c.outcome && w(`outcomes.${c.outcome}`)],
        [t('why'), c.why && w(`noBidReasons.${c.why}`)],
        [t('firstPublicBid'), c.firstPublicBid !== null && (c.firstPublicBid ? t('yes') : t('no'))],
        [t('barriers'), (c.barriers ?? []).map((barrier) => w(`barriers.${barrier}`)).join('\n')],
        [t('result'), c.result && w(`results.${c.result}`)],
      ],
    },
  ]
  const first = FIRST[staff ? 'staff' : 'company']
  const inOrder = [...groups].sort((one, other) => first.indexOf(one.key) - first.indexOf(other.key))
  return (
    <Drawn as="div" className="grid items-start gap-4">
      {inOrder.map(({ key, heading, rows }) => {
        if (!rows.some(([, value]) => Boolean(value))) return null
        return (
          <Card key={key} as="section" heading={heading} labelledBy={`facts-${key}`} level={2}>
            <FactList facts={rows} />
          </Card>
        )
      })}
    </Drawn>
  )
}
