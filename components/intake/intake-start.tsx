import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/form/button-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { PublicForm } from '@/components/form/public-form'
import { SubmitButton } from '@/components/form/submit-button'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { PauseNotice } from '@/components/rounds/pause-notice'
import type { FormAction } from '@/lib/refusals/result'
import { sayHours } from '@/lib/calendar/minutes'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { LINK_CONSENT } from '@/lib/partners/consent'
import type { startInput } from '@/lib/intake/inputs'

type Input = typeof startInput

type Via = { code: string; name: string; mayFollow: boolean }
type IntakeStartProps = {
  locale: Locale
  staffName: string | null
  resumes: boolean
  partner: Via | null
  start: FormAction<never>
  /** Between rounds. */
  pause: { opensOn: string | null } | null
  /** What a company can get in the open round, in minutes. */
  cap: number | null
}

export function IntakeStart({ locale, staffName, resumes, partner, start, pause, cap }: IntakeStartProps) {
  const t = useTranslations('intake.start')
  const lead = t('lead', { hours: cap ? sayHours(cap, locale) : 'none' })
  const begin = resumes ? t('resume') : t('begin')
  if (pause) {
    return (
      <div className="max-w-[44rem]">
        <PageHeader heading={t('heading')} lead={lead} />
        <PauseNotice {...pause} />
      </div>
    )
  }
  return (
    <div className="max-w-[44rem]">
      <PageHeader heading={t('heading')} lead={lead} />
      <div className="space-y-4">
        <p>{t('time')}</p>
        <p>{t('kept')}</p>
        <p>{t('record')}</p>
      </div>
      {partner ? (
        <ViaPartner partner={partner} start={start} next={resumes ? 'check' : 'need'} begin={begin} />
      ) : (
        <div className="mt-8 flex flex-wrap gap-4">
          <ButtonLink href={pagePath(locale, resumes ? '/support/new/check' : '/support/new/need')}>{begin}</ButtonLink>
        </div>
      )}
      {staffName && (
        <div className="border-hairline mt-10 space-y-3 border-t pt-6">
          <p>{t('byPhoneHint', { name: staffName })}</p>
          <ButtonForm
            action={start}
            hidden={{ byPhone: 'yes' }}
            word={t('byPhone')}
            size="regular"
            variant="secondary"
          />
        </div>
      )}
    </div>
  )
}

type ViaPartnerProps = { partner: Via; start: FormAction<never>; next: 'need' | 'check'; begin: string }

/** Who led the company here, and the one thing that partner may be let to know. Asked, never assumed. */
function ViaPartner({ partner: { code, name, mayFollow }, start, next, begin }: ViaPartnerProps) {
  const t = useTranslations('intake.partner')
  const consents = useTranslations('partners.consents')
  return (
    <PublicForm
      id="intake-start"
      action={start}
      defaults={mayFollow ? { mayFollow: 'yes' } : {}}
      className="mt-8 space-y-6"
    >
      <Notice heading={t('via', { partner: name })}>
        <CheckboxField<Input>
          name="mayFollow"
          value="yes"
          label={consents(LINK_CONSENT, { partner: name })}
          hint={t('question')}
        />
      </Notice>
      <input type="hidden" name="partner" value={code} />
      <input type="hidden" name="next" value={next} />
      <SubmitButton>{begin}</SubmitButton>
    </PublicForm>
  )
}
