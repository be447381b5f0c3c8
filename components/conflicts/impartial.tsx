import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'

type ImpartialProps = { number: string; company: string; buyer: string | null; confirm: FormAction<void> }

/** Asked of an advisor the first time they open a case: whether anything keeps them from helping with it. */
export function Impartial({ number, company, buyer, confirm }: ImpartialProps) {
  const t = useTranslations('conflicts.impartial')
  const locale = useLocale()
  return (
    <div className="mb-5 print:hidden">
      <Notice heading={t('heading')}>
        <p className="measure">{t('text', { company, buyer: buyer ?? 'none' })}</p>
        <div className="flex flex-wrap items-start gap-3 pt-2">
          <ButtonForm action={confirm} hidden={{ number }} word={t('confirm')} />
          <ButtonLink
            href={pagePath(locale, '/cases/[number]/conflicts', { number })}
            variant="secondary"
            size="compact"
          >
            {t('recuse')}
          </ButtonLink>
        </div>
      </Notice>
    </div>
  )
}
