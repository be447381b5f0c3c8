import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { formatDay } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'

/** Between rounds, before anything is asked: that nobody can get help now, when they can, and the way to be told. */
export function PauseNotice({ opensOn }: { opensOn: string | null }) {
  const t = useTranslations('rounds')
  const locale = useLocale()
  return (
    <Notice tone="info" heading={t('pauseHeading')}>
      <p>
        {t('pauseText')} {opensOn ? t('pauseOpens', { day: formatDay(opensOn, locale, 'weekday') }) : t('pauseUnknown')}
      </p>
      <p>
        <TextLink href={pagePath(locale, '/newsletter', {}, { om: 'rounds' })} className="inline-block py-2">
          {t('pauseLink')}
        </TextLink>
      </p>
    </Notice>
  )
}
