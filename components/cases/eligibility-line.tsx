import { useLocale, useTranslations } from 'next-intl'
import { useEligibilityWords } from '@/components/cases/eligibility-words'
import { TextLink } from '@/components/ui/text-link'
import type { CheckedEligibility } from '@/lib/cases/list-eligibility'
import { pagePath } from '@/lib/i18n/routes'

type EligibilityLineProps = { number: string; check: CheckedEligibility | undefined }

/** Whether the company may be helped, as it was last looked at, and the way to look. */
export function EligibilityLine({ number, check }: EligibilityLineProps) {
  const t = useTranslations('caseForms.eligibility')
  const locale = useLocale()
  const words = useEligibilityWords()
  const looked = check && words(check)
  return (
    <p>
      <span className="font-strong">{looked ? looked.said : t('none')}</span>{' '}
      {looked && <span className="text-muted text-sm">{looked.by} </span>}
      <TextLink href={pagePath(locale, '/cases/[number]/eligibility', { number })} className="whitespace-nowrap">
        {t(looked ? 'again' : 'link')}
      </TextLink>
    </p>
  )
}
