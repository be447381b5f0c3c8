import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { signUpState } from '@/lib/trainings/seats'
import type { PublicTraining } from '@/lib/trainings/training'

type TrainingInvitationProps = { training: PublicTraining; locale: Locale; now: Date; phone: string }

/** The one thing to do, or why there is nothing to do. */
export function TrainingInvitation({ training, locale, now, phone }: TrainingInvitationProps) {
  const t = useTranslations('trainings.page')
  const { slug, signUpClosesAt, startsAt, waiting } = training
  const href = pagePath(locale, '/trainings/[slug]/sign-up', { slug })
  const calendar = (
    <a href={`/api/trainings/${slug}/calendar?lang=${locale}`} className="inline-flex min-h-12 items-center gap-2">
      <Icon name="calendar" />
      {t('calendar')}
    </a>
  )
  switch (signUpState(training, now)) {
    case 'open':
      return (
        <div className="space-y-3">
          <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
            <ButtonLink href={href} size="large" icon={<Icon name="arrow-right" />}>
              {t('signUp')}
            </ButtonLink>
            {calendar}
          </div>
          {signUpClosesAt < startsAt && (
            <p className="text-muted">{t('closes', { when: formatInstant(signUpClosesAt, locale) })}</p>
          )}
        </div>
      )
    case 'full':
      return (
        <Notice heading={t('fullHeading')}>
          <p>{t('fullText', { waiting })}</p>
          <p>
            <ButtonLink href={href}>{t('join')}</ButtonLink>
          </p>
        </Notice>
      )
    case 'closed':
      return (
        <Notice heading={t('closedHeading')}>
          <p>{t('closedText', { phone })}</p>
        </Notice>
      )
    case 'cancelled':
      return (
        <Notice tone="warn" heading={t('cancelledHeading')}>
          <p>{t('cancelledText')}</p>
        </Notice>
      )
    case 'past':
      return (
        <Notice heading={t('pastHeading')}>
          <p>
            <TextLink href={pagePath(locale, '/trainings')}>{t('pastText')}</TextLink>
          </p>
        </Notice>
      )
  }
}
