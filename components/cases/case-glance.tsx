import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Deadline } from '@/components/cases/deadline'
import { Drawn } from '@/components/ui/drawn'
import { FactList } from '@/components/ui/fact-list'
import { TextLink } from '@/components/ui/text-link'
import { hoursWords } from '@/components/time/hours-words'
import type { CaseView } from '@/lib/cases/find-case'
import { formatInstant } from '@/lib/i18n/formats'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'
import { shownEmail } from '@/lib/people/shown-email'
import type { HostWords } from './case-facts'

type CaseGlanceProps = {
  supportCase: CaseView
  host: HostWords
  now: Date
  /** The company's name, as the heading of what it stands in. */
  heading: ReactNode
  tags: ReactNode
}

/** What one sees of a case beside a list: whose it is, when its bid is due, what it is about and whom to call. */
export function CaseGlance({ supportCase: c, host, now, heading, tags }: CaseGlanceProps) {
  const t = useTranslations('queue')
  const page = useTranslations('casePage')
  const words = useTranslations('caseWords')
  const locale = useLocale()
  const { number, bidDeadlineOn, bidDeadlineAt, about } = c
  return (
    <>
      <header>
        <p className="text-muted text-sm">
          <span className="tabular-nums">{number}</span> · {t('opened', { when: formatInstant(c.openedAt, locale) })}
        </p>
        {heading}
        {(about === 'bid' || bidDeadlineAt) && (
          <Deadline on={bidDeadlineOn} at={bidDeadlineAt} about={about} now={now} />
        )}
        <p className="mt-1 flex flex-wrap gap-1.5 empty:hidden">{tags}</p>
      </header>
      <p className="wrap-anywhere whitespace-pre-line">{c.description}</p>
      <Drawn as="div">
        <FactList
          facts={[
            [
              page('contactHeading'),
              <span key="contact">
                {c.contactName} ·{' '}
                <TextLink href={phoneHref(c.contactPhone)} data-call={c.number} className="whitespace-nowrap">
                  {formatPhoneNumber(c.contactPhone)}
                </TextLink>
                {`, ${words(`callTimes.${c.callTime}`).toLowerCase()}`}
                {c.contactEmail && (
                  <>
                    {' · '}
                    <TextLink href={`mailto:${c.contactEmail}`}>{shownEmail(c.contactEmail)}</TextLink>
                  </>
                )}
              </span>,
            ],
            [page('buyer'), [c.buyerName, c.reference].filter(Boolean).join(', ')],
            [page('needs'), c.needs.map((need) => words(`needs.${need}`)).join('\n')],
            [page('companyHeading'), [host.industry, host.employees, host.municipality].join(', ')],
            [
              page('hoursHeading'),
              [page('hoursLeft', hoursWords(c, locale)), page('hoursParts', hoursWords(c, locale))].join('\n'),
            ],
          ]}
        />
      </Drawn>
    </>
  )
}
