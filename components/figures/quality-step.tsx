import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import type { LackingCase } from '@/lib/figures/list-lacks'
import type { Lack } from '@/lib/figures/lacks'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'

type Stepped = Extract<Lack, 'no-time' | 'no-contact' | 'no-procurement' | 'unreachable' | 'registered-twice'>
type QualityStepProps = { lack: Stepped; of: LackingCase }

/** Where a lack is mended that takes more than a field: the form itself, and whom to ask first. A mail says the number alone. */
export function QualityStep({ lack, of }: QualityStepProps) {
  const t = useTranslations('quality')
  const locale = useLocale()
  const { number, advisor, advisorEmail } = of
  const asks = (lack === 'no-time' || lack === 'no-contact') && advisor && advisorEmail
  return (
    <p className="flex flex-wrap items-center gap-x-5 gap-y-2 self-start">
      <ButtonLink href={formOf(lack, of, locale)} variant="secondary" size="compact">
        {t(`remedies.${lack}`)}
        <span className="sr-only"> {number}</span>
      </ButtonLink>
      {asks && (
        <TextLink href={`mailto:${advisorEmail}?subject=${encodeURIComponent(number)}`}>
          {t('askAdvisor', { advisor })}
          <span className="sr-only"> {number}</span>
        </TextLink>
      )}
      {lack === 'unreachable' && (
        <TextLink href={pagePath(locale, '/cases/[number]/mandates', { number })}>
          {t('whoSpeaks')}
          <span className="sr-only"> {number}</span>
        </TextLink>
      )}
    </p>
  )
}

function formOf(lack: Stepped, { number, twin }: LackingCase, locale: Locale): string {
  switch (lack) {
    case 'no-time':
      return pagePath(locale, '/cases/[number]/assign', { number })
    case 'no-contact':
      return `${casePath(locale, number)}#composer`
    case 'no-procurement':
      return pagePath(locale, '/cases/[number]/procurement', { number })
    case 'unreachable':
      return pagePath(locale, '/cases/[number]/correct', { number })
    case 'registered-twice':
      return pagePath(locale, '/cases/[number]/same-company', { number }, twin ? { other: twin } : {})
  }
}
