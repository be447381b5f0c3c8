import { useLocale, useTranslations } from 'next-intl'
import { CardHead } from '@/components/cases/card-head'
import { StatusTag } from '@/components/cases/status-tag'
import { UnseenMark } from '@/components/cases/unseen-mark'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { MeterBar } from '@/components/ui/meter-bar'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { phoneHref } from '@/lib/people/phone-format'
import { isUrgent } from '@/lib/cases/urgency'
import type { OpenCase } from '@/lib/cases/list-open-cases'
import { casePath } from '@/lib/i18n/routes'
import { formatMinutes } from '@/lib/calendar/minutes'

/** What to do in the next hour. On a phone each case is a card with two buttons under the thumb. */
export function WorkList({ cases, now }: { cases: OpenCase[]; now: Date }) {
  const t = useTranslations('work')
  const locale = useLocale()
  return (
    <ul className="space-y-3">
      {cases.map((one) => {
        const left = one.minutesLeft
        const words = { left: formatMinutes(left, locale) }
        const about = t('aboutCase', { number: one.number, company: one.statedName })
        return (
          <Card key={one.id} as="li" className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-center">
            <div className="min-w-0 space-y-1">
              <CardHead supportCase={one} now={now} />
              <p className="flex flex-wrap gap-1.5">
                <UnseenMark kinds={one.unseen} />
                <StatusTag status={one.status} waiting={one.waitingSinceAt !== null} urgent={isUrgent(one, now)} />
              </p>
              {one.unanswered && (
                <p className="text-warn font-strong flex items-center gap-2">
                  <Icon name="mail" />
                  {t('unanswered')}
                </p>
              )}
              <p className="text-muted text-sm">
                {one.lastContactOn ? t('lastContact', { day: one.lastContactOn }) : t('noContact')}
              </p>
            </div>
            <div className="space-y-3 sm:w-80">
              <MeterBar
                small
                total={one.capMinutes}
                used={one.balance}
                tone={left === 0 ? 'red' : left <= 60 ? 'amber' : 'blue'}
                label={t('left', words)}
                text={t('left', words)}
              />
              <div className="grid grid-cols-[2fr_3fr] gap-3">
                <ButtonLink
                  href={phoneHref(one.contactPhone)}
                  variant="secondary"
                  size="compact"
                  icon={<Icon name="phone" />}
                >
                  {t('call')}
                  <VisuallyHidden> {about}</VisuallyHidden>
                </ButtonLink>
                <ButtonLink
                  href={`${casePath(locale, one.number)}#log-time`}
                  data-keys="l"
                  size="compact"
                  icon={<Icon name="clock" />}
                >
                  {t('log')}
                  <VisuallyHidden> {about}</VisuallyHidden>
                </ButtonLink>
              </div>
            </div>
          </Card>
        )
      })}
    </ul>
  )
}
