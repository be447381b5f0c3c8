import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'

/** At the foot of a phone's screen, under the thumb: the two things one does in and after a call. */
export function PhoneBar() {
  const t = useTranslations('casePage')
  return (
    <nav
      aria-label={t('quickWays')}
      className="phone-bar border-hairline bg-surface fixed inset-x-0 bottom-0 z-30 grid grid-cols-2 gap-2 border-t p-2 lg:hidden print:hidden"
    >
      <a href="#log-time" className={classes(buttonClass({ size: 'compact', wide: true }), 'text-on-action!')}>
        {t('toLog')}
      </a>
      <a href="#composer" className={buttonClass({ size: 'compact', wide: true, variant: 'secondary' })}>
        {t('toWrite')}
      </a>
    </nav>
  )
}
