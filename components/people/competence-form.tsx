'use client'

import { ActionForm } from '@/components/form/action-form'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { Details } from '@/components/ui/details'
import { StatusMessage } from '@/components/ui/status-message'
import type { AdvisorProfile, Competence } from '@/lib/advisors/profile'
import { saveCompetenceInput } from '@/lib/advisors/profile-inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof saveCompetenceInput
type Choices = Record<keyof Competence, readonly { value: string; label: string }[]>

type CompetenceFormProps = {
  action: FormAction<void>
  profile: AdvisorProfile
  choices: Choices
  words: Record<keyof Competence | 'divisionsChosen' | 'divisionsHint' | 'save' | 'saved', string>
}

/** What an advisor knows, as boxes: nothing of it must be told. */
export function CompetenceForm({ action, profile, choices, words }: CompetenceFormProps) {
  const { id, competenceVersion, divisions, industries, needs, languages, municipalities } = profile
  return (
    <ActionForm
      id="competence"
      action={action}
      schema={saveCompetenceInput}
      defaults={{ divisions, industries, needs, languages, municipalities }}
      keepAfterSuccess
    >
      {(state) => (
        <>
          <input type="hidden" name="advisorId" value={id} />
          <input type="hidden" name="version" value={competenceVersion} />
          <StatusMessage>{state.status === 'ok' && words.saved}</StatusMessage>
          {(['industries', 'needs', 'municipalities', 'languages'] as const).map((name) => (
            <CheckboxGroupField<Input> key={name} name={name} label={words[name]} choices={choices[name]} inline />
          ))}
          <Details summary={words.divisionsChosen}>
            <CheckboxGroupField<Input>
              name="divisions"
              label={words.divisions}
              hint={words.divisionsHint}
              choices={choices.divisions}
              inline
            />
          </Details>
          <SubmitButton>{words.save}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
