import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'
import { TextLink } from '@/components/ui/text-link'
import type { Locale, Page } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { TrainingStatus } from '@/lib/trainings/codes'
import { stepsOf, TRAINING_STEPS } from '@/lib/trainings/steps'

type Training = { slug: string; status: TrainingStatus; startsAt: Date; endsAt: Date }
export type ManagedMovesProps = { training: Training; arranges: boolean; locale: Locale; now: Date; className?: string }

/** What may be done with it as it stands now, the likeliest first. */
export function ManagedMoves({ training, arranges, locale, now, className }: ManagedMovesProps) {
  const t = useTranslations('trainingStaff.page')
  const { slug, status } = training
  const to = (page: Page) => pagePath(locale, page, { slug })
  const link = 'inline-flex min-h-11 items-center gap-2'
  const draft = status === 'draft'
  const steps = stepsOf(training, arranges, now)
  return (
    <ul
      className={classes(
        'workspace:max-sm:-mx-4 workspace:max-sm:flex-nowrap workspace:max-sm:overflow-x-auto workspace:max-sm:px-4 flex flex-wrap items-center gap-x-5 whitespace-nowrap print:hidden',
        className,
      )}
    >
      {steps.includes('checkIn') && (
        <li>
          <ButtonLink href={to('/trainings/manage/[slug]/check-in')} size="compact" icon={<Icon name="check" />}>
            {t('checkIn')}
          </ButtonLink>
        </li>
      )}
      {steps
        .filter((step) => step !== 'checkIn')
        .map((step) => (
          <li key={step}>
            <TextLink href={to(TRAINING_STEPS[step].page)} className={link}>
              {t(step === 'cancel' && draft ? 'discard' : step)}
            </TextLink>
          </li>
        ))}
      {!draft && (
        <li>
          <TextLink href={to('/trainings/[slug]')} className={link}>
            {t('public')}
          </TextLink>
        </li>
      )}
    </ul>
  )
}
