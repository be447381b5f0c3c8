'use client'

import { CheckboxField } from '@/components/form/checkbox-field'
import { EmailField } from '@/components/form/email-field'
import { PublicForm } from '@/components/form/public-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import type { SignUpFormProps, SignUpWords } from './sign-up-form'
import type { signUpInput } from '@/lib/registrations/inputs'

type Input = typeof signUpInput

type SignUpFieldsProps = SignUpFormProps & { words: SignUpWords; genders: { value: string; label: string }[] }

/** Once the last seat has gone while someone was writing, the same answers can be sent to the waiting list instead. */
export function SignUpFields({ action, slug, requestId, wants, food, words, genders }: SignUpFieldsProps) {
  return (
    <PublicForm id="sign-up" action={action}>
      {(state) => {
        const refused = state.status === 'refused' ? state : null
        const gone = refused?.issues.some(({ code }) => code === 'seat-gone') || refused?.typed.wants === 'waiting'
        const now = gone ? 'waiting' : wants
        return (
          <>
            <input type="hidden" name="slug" value={slug} />
            <input type="hidden" name="requestId" value={requestId} />
            <input type="hidden" name="wants" value={now} />
            <TextField<Input> name="name" label={words.name} hint={words.nameHint} autoComplete="name" />
            <EmailField<Input> name="email" label={words.email} hint={words.emailHint} />
            <TextField<Input> name="organisation" label={words.organisation} optional autoComplete="organization" />
            <Details summary={words.needsSummary} open={refused !== null && hasNeeds(refused.typed)}>
              <div className="space-y-5">
                <p className="text-muted text-sm">{words.needsHint}</p>
                <div>
                  <CheckboxField<Input> name="interpreter" label={words.interpreter} />
                  <CheckboxField<Input> name="captions" label={words.captions} />
                </div>
                {food && (
                  <TextField<Input> name="foodNeed" label={words.foodNeed} hint={words.foodHint} autoComplete="off" />
                )}
                <TextField<Input> name="otherNeed" label={words.otherNeed} hint={words.otherHint} autoComplete="off" />
              </div>
            </Details>
            <RadioGroupField<Input>
              name="gender"
              label={words.gender}
              hint={words.genderHint}
              inline
              choices={genders}
            />
            <p className="text-muted max-w-[66ch] text-sm">{words.information}</p>
            <SubmitButton>{now === 'waiting' ? words.sendWaiting : words.send}</SubmitButton>
          </>
        )
      }}
    </PublicForm>
  )
}

function hasNeeds(typed: Record<string, string | string[]>): boolean {
  return ['interpreter', 'captions', 'foodNeed', 'otherNeed'].some((name) => (typed[name] ?? '') !== '')
}
