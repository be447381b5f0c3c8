import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { inLanguage } from '@/lib/trainings/in-language'
import type { PublicTraining } from '@/lib/trainings/training'
import { When } from './when'

type SignedUpProps = { training: PublicTraining; as: 'seat' | 'waiting'; locale: Locale; reminds: boolean }

/** Says the same to an address that is known as to one that is not: how it really stands is in the mail. */
export function SignedUp({ training, as, locale, reminds }: SignedUpProps) {
  const t = useTranslations('trainings.done')
  const title = inLanguage(locale, training.titleSv, training.titleEn)
  return (
    <div className="max-w-[44rem] space-y-8">
      <div className="border-ok bg-ok-tint space-y-3 rounded-md border-l-8 p-6 sm:p-8">
        <h1>{as === 'seat' ? t('seat') : t('waiting')}</h1>
        <p className="text-lg">
          <strong lang={title.lang}>{title.text}</strong>
          <br />
          <When held={training} locale={locale} />
        </p>
      </div>
      <div className="space-y-4">
        <p>{as === 'seat' ? t('seatText') : t('waitingText')}</p>
        {as === 'seat' && reminds && <p>{t('remind')}</p>}
        <p className="text-muted">{t('known')}</p>
      </div>
      <ButtonLink href={pagePath(locale, '/trainings')} variant="secondary">
        {t('more')}
      </ButtonLink>
    </div>
  )
}
