import { useTranslations } from 'next-intl'
import { PlainForm } from '@/components/shell/plain-form'
import { Button, ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import type { FormAction } from '@/lib/action/result'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'

type IntakeStartProps = { locale: Locale; staffName: string | null; resumes: boolean; start: FormAction<never> }

export function IntakeStart({ locale, staffName, resumes, start }: IntakeStartProps) {
  const t = useTranslations('intake.start')
  return (
    <div className="max-w-[44rem]">
      <PageHeader heading={t('heading')} lead={t('lead')} />
      <div className="space-y-4">
        <p>{t('time')}</p>
        <p>{t('kept')}</p>
        <p>{t('record')}</p>
      </div>
      <div className="mt-8 flex flex-wrap gap-4">
        {resumes ? (
          <ButtonLink href={pagePath(locale, '/support/new/check')}>{t('resume')}</ButtonLink>
        ) : (
          <ButtonLink href={pagePath(locale, '/support/new/need')}>{t('begin')}</ButtonLink>
        )}
      </div>
      {staffName && (
        <PlainForm action={start} className="border-hairline mt-10 space-y-3 border-t pt-6">
          <p>{t('byPhoneHint', { name: staffName })}</p>
          <Button type="submit" variant="secondary" name="byPhone" value="yes">
            {t('byPhone')}
          </Button>
        </PlainForm>
      )}
    </div>
  )
}
