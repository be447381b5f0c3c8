'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { SelectField, type Option } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { correctBuyerNumberInput, correctSectorInput } from '@/lib/cases/inputs'
import { answerInListInput, TOLD_IN_LIST } from '@/lib/outcomes/inputs'
import type { FormAction } from '@/lib/refusals/result'

type Of = { lack: string; number: string; version: number }

/** What a company has said of how it went, in one word. */
export function ToldForm({ action, lack, number }: Omit<Of, 'version'> & { action: FormAction<never> }) {
  const t = useTranslations('quality.forms')
  const options = TOLD_IN_LIST.map((value) => ({ value, label: t(`results.${value}`) }))
  return (
    <ActionForm
      id={`${lack}-${number}`}
      action={action}
      schema={answerInListInput}
      keepAfterSuccess
      className="space-y-3!"
    >
      <input type="hidden" name="number" value={number} />
      <Line number={number}>
        <SelectField<typeof answerInListInput> name="told" label={t('told')} emptyLabel="" options={options} />
      </Line>
    </ActionForm>
  )
}

export function BuyerNumberForm({
  action,
  lack,
  number,
  version,
  buyer,
}: Of & { action: FormAction<never>; buyer: string }) {
  const t = useTranslations('quality.forms')
  return (
    <ActionForm
      id={`${lack}-${number}`}
      action={action}
      schema={correctBuyerNumberInput}
      keepAfterSuccess
      className="space-y-3!"
    >
      <Seen {...{ number, version }} />
      <Line number={number}>
        <TextField<typeof correctBuyerNumberInput>
          name="buyerOrgNumber"
          label={t('buyerOrgNumber', { buyer })}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          width="short"
        />
      </Line>
    </ActionForm>
  )
}

type SectorFormProps = Of & {
  action: FormAction<never>
  /** What is known of the two; empty where it is none of the choices. */
  known: { industry: string; employees: string }
  industries: readonly Option[]
  sizes: readonly Option[]
}

/** Asks for the one that is missing, or for both. */
export function SectorForm({ action, lack, number, version, known, industries, sizes }: SectorFormProps) {
  const t = useTranslations('quality.forms')
  const both = { industry: industries, employees: sizes } as const
  return (
    <ActionForm
      id={`${lack}-${number}`}
      action={action}
      schema={correctSectorInput}
      keepAfterSuccess
      className="space-y-3!"
    >
      <Seen {...{ number, version }} />
      <Line number={number}>
        {(['industry', 'employees'] as const).map((name) =>
          known[name] ? (
            <input key={name} type="hidden" name={name} value={known[name]} />
          ) : (
            <SelectField<typeof correctSectorInput>
              key={name}
              name={name}
              label={t(name)}
              emptyLabel=""
              options={both[name]}
            />
          ),
        )}
      </Line>
    </ActionForm>
  )
}

function Seen({ number, version }: { number: string; version: number }) {
  return (
    <>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}

/** The field and its button side by side where there is room; the button says whose it is to who hears them one by one. */
function Line({ number, children }: { number: string; children: ReactNode }) {
  const t = useTranslations('quality.forms')
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <div className="min-w-0 space-y-3 max-sm:w-full">{children}</div>
      <SubmitButton variant="secondary" aria-label={t('saveOf', { number })}>
        {t('save')}
      </SubmitButton>
    </div>
  )
}
