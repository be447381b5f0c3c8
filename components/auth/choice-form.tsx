'use client'

import { useState } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'
import type { keysInput, languageInput } from '@/lib/auth/inputs'
import type { noticeMailsInput } from '@/lib/notices/inputs'
import type { z } from 'zod'

/** What is chosen about oneself, each in a form of its own. */
type Choices = z.input<typeof languageInput> & z.input<typeof keysInput> & z.input<typeof noticeMailsInput>

type ChoiceFormProps = {
  action: FormAction<void>
  id: string
  /** The field that the choice is sent as. */
  name: keyof Choices
  chosen: string
  choices: readonly { value: string; label: string; hint?: string }[]
  words: { label: string; save: string; saved: string }
}

/** One choice about oneself, and that it is saved. */
export function ChoiceForm({ action, id, name, chosen, choices, words }: ChoiceFormProps) {
  const [saved, setSaved] = useState(false)
  return (
    <div className="space-y-4">
      <StatusMessage>{saved && words.saved}</StatusMessage>
      <ActionForm
        action={action}
        id={id}
        defaults={{ [name]: chosen }}
        keepAfterSuccess
        onSuccess={() => setSaved(true)}
      >
        <RadioGroupField<Choices> name={name} label={words.label} choices={choices} inline />
        <SubmitButton variant="secondary">{words.save}</SubmitButton>
      </ActionForm>
    </div>
  )
}
