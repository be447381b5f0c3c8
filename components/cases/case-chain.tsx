import { useLocale, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { CaseView } from '@/lib/cases/find-case'
import { casePath } from '@/lib/i18n/routes'

type CaseChainProps = { supportCase: Pick<CaseView, 'predecessorNumber' | 'successorNumber'> }

/** The cases before and after this one. */
export function CaseChain({ supportCase: { predecessorNumber, successorNumber } }: CaseChainProps) {
  const t = useTranslations('casePage')
  const locale = useLocale()
  return (
    <>
      {predecessorNumber && (
        <TextLink href={casePath(locale, predecessorNumber)} className="text-sm">
          {t('predecessor', { number: predecessorNumber })}
        </TextLink>
      )}
      {successorNumber && (
        <TextLink href={casePath(locale, successorNumber)} className="text-sm">
          {t('successor', { number: successorNumber })}
        </TextLink>
      )}
    </>
  )
}
