import { useTranslations } from 'next-intl'
import { Markdown } from '@/components/ui/markdown'
import type { GeneralAnswer } from '@/lib/buyers/general-answer'
import { inLanguage } from '@/lib/buyers/general-answer'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'

/** An answer with the day it was last reviewed. */
export function AnswerText({ locale, answer }: { locale: Locale; answer: GeneralAnswer }) {
  const t = useTranslations('buyers')
  const { text, lang } = inLanguage(answer, locale)
  return (
    <>
      {lang && <p className="text-muted mb-2 text-sm">{t('onlySwedish')}</p>}
      <Markdown everyones source={text} lang={lang} />
      <p className="text-muted mt-3 text-sm">
        <time dateTime={answer.reviewedOn}>{t('reviewed', { day: formatDay(answer.reviewedOn, locale) })}</time>
      </p>
    </>
  )
}
