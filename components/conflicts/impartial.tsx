import { useLocale, useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { ButtonLink } from '@/components/ui/button'
import { pagePath } from '@/lib/i18n/routes'
import type { FormAction } from '@/lib/refusals/result'

type ImpartialProps = { number: string; buyer: string | null; confirm: FormAction<void> }

/**
 * Asked of an advisor the first time they open a case: whether anything keeps them from helping with it (FL 16–18 §§). A
 * strip above the log, which stays within the first screen: company and buyer are named in the head right above.
 */
export function Impartial({ number, buyer, confirm }: ImpartialProps) {
  const t = useTranslations('conflicts.impartial')
  const locale = useLocale()
  return (
    <section
      aria-labelledby="impartial"
      className="border-action bg-action-tint flex flex-wrap items-center gap-x-6 gap-y-2 rounded-md border-l-6 p-3 sm:flex-nowrap sm:px-4 print:hidden"
    >
      <div className="min-w-0 flex-1 basis-72">
        <h2 id="impartial" className="font-strong text-base! leading-snug">
          {t('heading')}
        </h2>
        <p className="measure text-sm">{t('text', { buyer: buyer ? 'named' : 'none' })}</p>
      </div>
      <div className="flex flex-wrap items-start gap-3">
        <ButtonForm action={confirm} hidden={{ number }} word={t('confirm')} />
        <ButtonLink href={pagePath(locale, '/cases/[number]/conflicts', { number })} variant="secondary" size="compact">
          {t('recuse')}
        </ButtonLink>
      </div>
    </section>
  )
}
