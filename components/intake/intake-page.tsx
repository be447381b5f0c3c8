import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { Page } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

type IntakePageProps = { step: 1 | 2 | 3 | 4; heading: string; back: Page; byPhone?: boolean; children: ReactNode }

/** One topic, one button, and a way back that loses nothing. */
export function IntakePage({ step, heading, back, byPhone, children }: IntakePageProps) {
  const t = useTranslations('intake')
  return (
    <div className="max-w-[44rem] space-y-8">
      <TextLink href={pagePath(useLocale(), back)} className="inline-flex min-h-11 items-center gap-1">
        <Icon name="chevron-left" />
        {t('back')}
      </TextLink>
      {byPhone && <Notice heading={t('phoneBanner')} />}
      <header>
        <p className="text-muted">{t('step', { step })}</p>
        <h1>{heading}</h1>
      </header>
      {children}
    </div>
  )
}
