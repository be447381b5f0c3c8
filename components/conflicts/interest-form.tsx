'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { StatusMessage } from '@/components/ui/status-message'
import type { Colleague } from '@/lib/advisors/list-colleagues'
import { INTEREST_KINDS } from '@/lib/conflicts/codes'
import { declareInterestInput } from '@/lib/conflicts/inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof declareInterestInput

type InterestFormProps = {
  action: FormAction<void>
  requestId: string
  colleagues: readonly Colleague[]
  /** Whose it is where that is not to be chosen: an advisor's own. */
  ownId: string | null
}

export function InterestForm({ action, requestId, colleagues, ownId }: InterestFormProps) {
  const t = useTranslations('conflicts.interests')
  return (
    <ActionForm id="interest" action={action} schema={declareInterestInput}>
      {(state) => (
        <>
          <input type="hidden" name="requestId" value={requestId} />
          <StatusMessage>{state.status === 'ok' && t('saved')}</StatusMessage>
          {ownId === null && (
            <SelectField<Input>
              name="personId"
              label={t('person')}
              options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
              emptyLabel={t('choosePerson')}
            />
          )}
          <RadioGroupField<Input>
            name="kind"
            label={t('kindAsked')}
            choices={INTEREST_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
          <TextField<Input>
            name="organisation"
            label={t('organisation')}
            hint={t('organisationHint')}
            autoComplete="off"
          />
          <TextField<Input>
            name="orgNumber"
            label={t('orgNumber')}
            hint={t('orgNumberHint')}
            optional
            autoComplete="off"
          />
          <div className="flex flex-wrap gap-x-6 gap-y-4">
            <DateField<Input> name="validFrom" label={t('validFrom')} />
            <DateField<Input> name="validUntil" label={t('validUntil')} optional />
          </div>
          <SubmitButton>{t('save')}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
