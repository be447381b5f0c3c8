'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { StatusMessage } from '@/components/ui/status-message'
import type { AdvisorProfile } from '@/lib/advisors/profile'
import { saveTermsInput } from '@/lib/advisors/profile-inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof saveTermsInput

type TermsFormProps = {
  action: FormAction<void>
  profile: AdvisorProfile
  /** The hours as they are typed in the reader's language. */
  hours: Record<'weekly' | 'agreed', string>
  words: Record<
    'weekly' | 'weeklyHint' | 'employer' | 'employerHint' | 'agreed' | 'agreedHint' | 'saveTerms' | 'saved',
    string
  >
}

/** How much of an advisor's time there is, and through whom. */
export function TermsForm({ action, profile, hours, words }: TermsFormProps) {
  const { id, termsVersion, employer } = profile
  return (
    <ActionForm
      id="terms"
      action={action}
      schema={saveTermsInput}
      defaults={{ ...hours, employer: employer ?? '' }}
      keepAfterSuccess
    >
      {(state) => (
        <>
          <input type="hidden" name="advisorId" value={id} />
          <input type="hidden" name="version" value={termsVersion} />
          <StatusMessage>{state.status === 'ok' && words.saved}</StatusMessage>
          {(['weekly', 'agreed'] as const).map((name) => (
            <TextField<Input>
              key={name}
              name={name}
              label={words[name]}
              hint={words[`${name}Hint`]}
              inputMode="decimal"
              width="short"
              autoComplete="off"
              optional
            />
          ))}
          <TextField<Input>
            name="employer"
            label={words.employer}
            hint={words.employerHint}
            width="medium"
            autoComplete="off"
            optional
          />
          <SubmitButton>{words.saveTerms}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
