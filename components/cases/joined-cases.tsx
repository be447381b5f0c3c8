import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Drawn } from '@/components/ui/drawn'
import { FactList } from '@/components/ui/fact-list'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import type { Joining } from '@/lib/cases/find-joining'
import type { Duplicate } from '@/lib/cases/list-duplicates'
import type { JoinedCase } from '@/lib/cases/list-joined'
import { formatDay } from '@/lib/i18n/formats'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'
import { shownEmail } from '@/lib/people/shown-email'

/** Says of a case that it lives on in another, or may be the same as another, and leads there. */
export function JoinedOrTwins({ number, joining }: { number: string; joining: Joining }) {
  return (
    <>
      <LivesOn number={joining.into} />
      <LikelyTwins number={number} twins={joining.twins} />
    </>
  )
}

function LivesOn({ number }: { number: string | null }) {
  const t = useTranslations('casePage.joining')
  const locale = useLocale()
  if (!number) return null
  return (
    <Notice tone="info" heading={t('livesOn', { number })}>
      <p>{t('livesOnText')}</p>
      <TextLink href={casePath(locale, number)} className="inline-block py-2">
        {t('livesOnLink', { number })}
      </TextLink>
    </Notice>
  )
}

function LikelyTwins({ number, twins }: { number: string; twins: readonly Duplicate[] }) {
  const t = useTranslations('casePage.joining')
  const locale = useLocale()
  const likely = twins.filter(({ why }) => why)
  const [first] = likely
  if (!first) return null
  return (
    <Notice tone="warn" level={3} heading={t('likely', { numbers: likely.map((one) => one.number).join(', ') })}>
      <TextLink
        href={pagePath(locale, '/cases/[number]/join', { number }, { other: first.number })}
        className="inline-block py-2"
      >
        {t('compare')}
      </TextLink>
    </Notice>
  )
}

/** To the company, which an old link may have led here: that its cases are one, and all of it is there. */
export function JoinedHere({ joined }: { joined: readonly JoinedCase[] }) {
  const t = useTranslations('casePage.joining')
  if (joined.length === 0) return null
  return (
    <Notice tone="info" heading={t('here', { numbers: joined.map(({ number }) => number).join(', ') })}>
      <p>{t('hereText')}</p>
    </Notice>
  )
}

/** The cases that live on in this one: who told of each, and what it was about. */
export function JoinedCases({ joined, staff }: { joined: readonly JoinedCase[]; staff: boolean }) {
  const t = useTranslations('casePage')
  const locale = useLocale()
  if (joined.length === 0) return null
  return (
    <Card as="section" heading={t('joining.joinedHeading')} labelledBy="joined">
      {staff && <p className="text-muted text-sm">{t('joining.joinedStaff')}</p>}
      <Drawn as="ul" className="divide-hairline divide-y">
        {joined.map((one) => (
          <li key={one.number} className="py-2">
            <p className="font-strong">
              {one.number}{' '}
              <span className="text-muted text-sm font-normal">{formatDay(dayOf(one.openedAt), locale, 'short')}</span>
            </p>
            <FactList
              facts={[
                [t('contact'), one.contactName],
                [
                  t('phone'),
                  staff && one.contactPhone && (
                    <TextLink key="p" href={phoneHref(one.contactPhone)}>
                      {formatPhoneNumber(one.contactPhone)}
                    </TextLink>
                  ),
                ],
                [
                  t('email'),
                  staff && one.contactEmail && (
                    <TextLink key="e" href={`mailto:${one.contactEmail}`}>
                      {shownEmail(one.contactEmail)}
                    </TextLink>
                  ),
                ],
              ]}
            />
            <p className="wrap-anywhere whitespace-pre-line">{one.description}</p>
          </li>
        ))}
      </Drawn>
    </Card>
  )
}
