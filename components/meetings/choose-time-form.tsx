import { PublicForm } from '@/components/form/public-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { chooseTimeInput } from '@/lib/meetings/times-inputs'
import type { FormAction } from '@/lib/refusals/result'

type ChooseTimeFormProps = {
  token: string
  choices: readonly { value: string; label: string }[]
  action: FormAction<void>
  words: { times: string; submit: string }
}

export function ChooseTimeForm({ token, choices, action, words }: ChooseTimeFormProps) {
  return (
    <PublicForm id="pick" action={action}>
      <input type="hidden" name="token" value={token} />
      <RadioGroupField<typeof chooseTimeInput> name="time" label={words.times} choices={choices} />
      <SubmitButton>{words.submit}</SubmitButton>
    </PublicForm>
  )
}
