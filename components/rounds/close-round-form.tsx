'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { closeRoundInput } from '@/lib/rounds/inputs'
import { SeenPreparation, type SeenPreparationProps } from './seen-preparation'
import { RoundFields, type RoundFieldsProps } from './round-fields'

type Input = typeof closeRoundInput

type CloseRoundFormProps = RoundFieldsProps &
  SeenPreparationProps & {
    action: FormAction<never>
    roundId: string
    defaults: Typed
    words: Record<
    | 'fate' | 'fateCarry' | 'fateCarryHint' | 'fateEnd' | 'fateEndHint' | 'nextRound' | 'sameAs' | 'nextOpensOn' | 'nextOpensOnHint'
    | 'close' | 'closeAndOpen', string
  > // prettier-ignore
    /** Beside the button: the way out. */
    children: ReactNode
  }

/** What becomes of the open cases, and what that needs. Shown by style alone, so that it also does without JavaScript. */
export function CloseRoundForm({
  action,
  roundId,
  prepared,
  defaults,
  words,
  children,
  ...fields
}: CloseRoundFormProps) {
  return (
    <ActionForm action={action} schema={closeRoundInput} defaults={defaults} id="close" className="group/close">
      <input type="hidden" name="roundId" value={roundId} />
      <SeenPreparation prepared={prepared} />
      <RadioGroupField<Input>
        name="openCases"
        label={words.fate}
        choices={[
          { value: 'carry', label: words.fateCarry, hint: words.fateCarryHint },
          { value: 'end', label: words.fateEnd, hint: words.fateEndHint },
        ]}
      />
      <fieldset className="border-action space-y-6 border-l-4 pl-5 supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[input[value=carry]:checked]/close:block">
        <legend className="font-strong mb-4 text-lg">{words.nextRound}</legend>
        <p className="max-w-[66ch]">{words.sameAs}</p>
        <RoundFields {...fields} />
      </fieldset>
      <div className="border-action border-l-4 pl-5 supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[input[value=end]:checked]/close:block">
        <DateField<Input> name="nextOpensOn" label={words.nextOpensOn} hint={words.nextOpensOnHint} optional />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton variant="danger">
          <span className="group-has-[input[value=carry]:checked]/close:hidden">{words.close}</span>
          <span className="hidden group-has-[input[value=carry]:checked]/close:inline">{words.closeAndOpen}</span>
        </SubmitButton>
        {children}
      </div>
    </ActionForm>
  )
}
