'use client'

import { useTranslations } from 'next-intl'
import { PublicForm } from '@/components/form/public-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/action/result'

type ReportFormProps = {
  action: FormAction<{ number: string; mailed: boolean }>
  requestId: string
  page: string
  phone: string
  back: string
}

/** Three questions, no account and no puzzle. */
export function ReportForm({ action, requestId, page, phone, back }: ReportFormProps) {
  const t = useTranslations('feedback')
  return (
    <PublicForm action={action} defaults={{ page }}>
      {(state) =>
        state.status === 'ok' ? (
          <Notice tone="ok" role="status" heading={t('doneHeading')}>
            <p className="font-strong">{t('done', { number: state.value.number })}</p>
            <p>{state.value.mailed ? t('doneMail') : t('doneNoMail', { phone })}</p>
            <p>
              <TextLink href={back}>{t('back')}</TextLink>
            </p>
          </Notice>
        ) : (
          <>
            <input type="hidden" name="requestId" value={requestId} />
            <TextAreaField name="what" label={t('what')} hint={t('whatHint')} maxLength={4000} rows={6} />
            <TextField name="page" label={t('page')} hint={t('pageHint')} autoComplete="off" />
            <TextField
              name="email"
              label={t('email')}
              hint={t('emailHint')}
              optional
              type="email"
              inputMode="email"
              autoComplete="email"
              spellCheck={false}
              autoCapitalize="none"
            />
            <SubmitButton>{t('send')}</SubmitButton>
          </>
        )
      }
    </PublicForm>
  )
}
