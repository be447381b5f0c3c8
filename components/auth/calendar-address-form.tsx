'use client'

import { CopyText } from '@/components/ui/copy-text'
import { RefusedSummary } from '@/components/form/refused-summary'
import { SubmitButton } from '@/components/form/submit-button'
import { useFormState } from '@/components/form/use-form-state'
import type { FormAction } from '@/lib/refusals/result'

type CalendarAddressFormProps = {
  action: FormAction<string>
  words: { make: string; address: string; once: string; copy: string; copied: string }
}

/** Makes the address, and shows it this once: nobody can look it up afterwards. */
export function CalendarAddressForm({ action, words }: CalendarAddressFormProps) {
  const [state, dispatch] = useFormState(action, 'calendar-address')
  return (
    <form action={dispatch} className="space-y-3">
      {state.status === 'refused' && <RefusedSummary word={words.make} refusal={state} />}
      {state.status === 'ok' && (
        <div role="status" className="space-y-2">
          <CopyText id="calendar-text" label={words.address} text={state.value} words={words} />
          <p>{words.once}</p>
        </div>
      )}
      <SubmitButton variant="secondary" size="compact">
        {words.make}
      </SubmitButton>
    </form>
  )
}
