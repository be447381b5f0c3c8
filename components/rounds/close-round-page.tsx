import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

type CloseRoundPageProps = {
  locale: Locale
  round: { id: string; code: string; name: string }
  open: { cases: number; companies: number }
  closeAction: FormAction<never>
}

/** The second step of closing a round: what it means and whom it touches, then the act. */
export function CloseRoundPage({ locale, round, open, closeAction }: CloseRoundPageProps) {
  const t = useTranslations('rounds')
  const effects = ['closeNoTime', 'closeCasesStay', 'closeNoNew', 'closeForGood'] as const
  return (
    <div className="max-w-[44rem]">
      <PageHeader eyebrow={t('heading')} heading={t('closeHeading', { name: round.name })} />
      <div className="space-y-8">
        <Notice tone={open.cases > 0 ? 'warn' : 'info'} heading={t('closeTouches', open)}>
          {open.cases > 0 && (
            <p>
              <TextLink href={pagePath(locale, '/cases', {}, { round: round.code })}>{t('closeSeeCases')}</TextLink>
            </p>
          )}
        </Notice>
        <section className="space-y-3" aria-labelledby="means">
          <h2 id="means">{t('closeMeans')}</h2>
          <ul className="list-disc space-y-2 pl-6">
            {effects.map((effect) => (
              <li key={effect}>{t(effect)}</li>
            ))}
          </ul>
        </section>
        <ButtonForm
          action={closeAction}
          hidden={{ roundId: round.id }}
          word={t('close')}
          variant="danger"
          size="regular"
        >
          <ButtonLink href={pagePath(locale, '/lead/rounds')} variant="quiet">
            {t('keepOpen')}
          </ButtonLink>
        </ButtonForm>
      </div>
    </div>
  )
}
