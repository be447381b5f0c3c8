'use client'

import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'
import { PARTNER_KINDS, type PartnerKind } from '@/lib/actors/actor'
import { addPartnerInput } from '@/lib/partners/inputs'

type Input = typeof addPartnerInput

type Words = Record<
  'kind' | 'name' | 'nameHint' | 'code' | 'codeHint' | 'municipality' | 'choose' | 'add' | 'added',
  string
> & {
  kinds: Record<PartnerKind, string>
}
type AddPartnerFormProps = {
  action: FormAction<void>
  municipalities: { value: string; label: string }[]
  words: Words
}

/** The municipality is asked for by style alone once that kind is chosen, so it also does without JavaScript. */
export function AddPartnerForm({ action, municipalities, words }: AddPartnerFormProps) {
  return (
    <ActionForm id="add-partner" action={action} schema={addPartnerInput} className="group/kind space-y-6">
      {(state) => (
        <>
          <StatusMessage>{state.status === 'ok' ? words.added : null}</StatusMessage>
          <RadioGroupField<Input>
            name="kind"
            label={words.kind}
            choices={PARTNER_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          />
          <div className="supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[input[value=municipality]:checked]/kind:block">
            <SelectField<Input>
              name="municipalityCode"
              label={words.municipality}
              emptyLabel={words.choose}
              options={municipalities}
              width="medium"
            />
          </div>
          <TextField<Input> name="name" label={words.name} hint={words.nameHint} autoComplete="off" />
          <TextField<Input>
            name="code"
            label={words.code}
            hint={words.codeHint}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            width="medium"
          />
          <SubmitButton>{words.add}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
