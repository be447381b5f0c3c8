'use client'

import { EmailField } from '@/components/form/email-field'
import { PublicForm } from '@/components/form/public-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { reportBarrierInput } from '@/lib/feedback/inputs'

type Input = typeof reportBarrierInput

type Words = Record<
  | 'doneHeading'
  | 'done'
  | 'doneMail'
  | 'doneNoMail'
  | 'back'
  | 'what'
  | 'whatHint'
  | 'page'
  | 'pageHint'
  | 'email'
  | 'emailHint'
  | 'send',
  string
>

type ReportFormProps = {
  action: FormAction<{ number: string; mailed: boolean }>
  requestId: string
  page: string
  back: string
  /** Plain texts; {number} stands where the report's number goes. */
  words: Words
}

/** Three questions, no account and no puzzle. */
export function ReportForm({ action, requestId, page, back, words }: ReportFormProps) {
  return (
    <PublicForm id="report" action={action} defaults={{ page }}>
      {(state) =>
        state.status === 'ok' ? (
          <Notice tone="ok" role="status" heading={words.doneHeading}>
            <p className="font-strong">{words.done.replace('{number}', state.value.number)}</p>
            <p>{state.value.mailed ? words.doneMail : words.doneNoMail}</p>
            <p>
              <TextLink href={back}>{words.back}</TextLink>
            </p>
          </Notice>
        ) : (
          <>
            <input type="hidden" name="requestId" value={requestId} />
            <TextAreaField<Input> name="what" label={words.what} hint={words.whatHint} maxLength={4000} rows={6} />
            <TextField<Input> name="page" label={words.page} hint={words.pageHint} autoComplete="off" />
            <EmailField<Input> name="email" label={words.email} hint={words.emailHint} optional />
            <SubmitButton>{words.send}</SubmitButton>
          </>
        )
      }
    </PublicForm>
  )
}
