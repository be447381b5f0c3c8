import { useTranslations } from 'next-intl'
import { Markdown } from '@/components/ui/markdown'
import type { Locale } from '@/lib/i18n/pathnames'
import type { Told } from '@/lib/trainings/in-language'

/** A text that staff wrote, marked with the language it really is in. */
export function StaffText({ told, locale }: { told: Told; locale: Locale }) {
  const t = useTranslations('trainings')
  return (
    <>
      {told.lang !== locale && <p className="text-muted mb-2 text-sm">{t('onlyInSwedish')}</p>}
      <Markdown everyones source={told.text} lang={told.lang} />
    </>
  )
}
