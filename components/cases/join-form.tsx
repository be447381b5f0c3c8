'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { joinCasesInput } from '@/lib/cases/join-inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof joinCasesInput

type JoinFormProps = {
  action: FormAction<never>
  hidden: { number: string; version: number; other: string; otherVersion: number; requestId: string }
  /** Which of the two may live on. */
  lives: readonly { value: 'this' | 'other'; label: string }[]
}

export function JoinForm({ action, hidden, lives }: JoinFormProps) {
  const t = useTranslations('caseForms.join')
  const only = lives.length === 1 ? lives[0] : null
  return (
    <ActionForm id="join-cases" action={action} schema={joinCasesInput} keepAfterSuccess>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {only ? (
        <div className="space-y-1">
          <input type="hidden" name="lives" value={only.value} />
          <p className="font-strong">{t('only', { number: only.label })}</p>
          <p className="text-muted text-sm">{t('livesHint')}</p>
        </div>
      ) : (
        <RadioGroupField<Input> name="lives" label={t('lives')} hint={t('livesHint')} choices={lives} inline />
      )}
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
