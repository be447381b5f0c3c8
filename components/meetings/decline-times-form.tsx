import { PublicForm } from '@/components/form/public-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { LONGEST_ANSWER, type declineTimesInput } from '@/lib/meetings/times-inputs'
import type { FormAction } from '@/lib/refusals/result'

type DeclineTimesFormProps = {
  token: string
  action: FormAction<void>
  words: { note: string; noteHint: string; decline: string }
}

export function DeclineTimesForm({ token, action, words }: DeclineTimesFormProps) {
  return (
    <PublicForm id="decline" action={action}>
      <input type="hidden" name="token" value={token} />
      <TextAreaField<typeof declineTimesInput>
        name="note"
        label={words.note}
        hint={words.noteHint}
        optional
        maxLength={LONGEST_ANSWER}
        rows={3}
      />
      <SubmitButton variant="secondary">{words.decline}</SubmitButton>
    </PublicForm>
  )
}
