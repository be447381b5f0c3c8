import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { DAY_ORDERS } from '@/lib/imports/codes'
import type { Asks } from '@/lib/imports/find-import'
import type { completeImportInput, ToldOfFile } from '@/lib/imports/inputs'
import type { FormAction } from '@/lib/refusals/result'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { EARLY_REASONS, LATE_REASONS } from '@/lib/time/codes'

type GapsFormProps = { id: string; asks: Asks; told: ToldOfFile; complete: FormAction<void> }

/** What the file leaves out, asked once for all of its rows; nothing where it says everything. */
export function GapsForm({ id, asks, told, complete }: GapsFormProps) {
  const t = useTranslations('ownTime.fromFile')
  const words = useTranslations('caseWords')
  if (!Object.values(asks).some(Boolean)) return null
  const fields = [
    { name: 'dayOrder', options: DAY_ORDERS.map((value) => ({ value, label: t(`dayOrders.${value}`) })) },
    { name: 'activity', options: ACTIVITIES.map((value) => ({ value, label: words(`activities.${value}`) })) },
    { name: 'lateReason', options: LATE_REASONS.map((value) => ({ value, label: words(`lateReasons.${value}`) })) },
    { name: 'earlyReason', options: EARLY_REASONS.map((value) => ({ value, label: words(`earlyReasons.${value}`) })) },
  ] as const
  return (
    <section aria-labelledby="gaps" className="bg-surface border-hairline space-y-3 rounded-md border p-4 sm:p-5">
      <h2 id="gaps" className="text-lg">
        {t('gapsHeading')}
      </h2>
      <p className="text-muted text-sm">{t('gaps')}</p>
      <ActionForm
        id="import-gaps"
        action={complete}
        label={t('gapsForm')}
        keepAfterSuccess
        defaults={Object.fromEntries(Object.entries(told).map(([name, code]) => [name, code ?? '']))}
        className="space-y-4!"
      >
        <input type="hidden" name="id" value={id} />
        <div className="grid gap-4 sm:grid-cols-2">
          {fields.map(
            ({ name, options }) =>
              asks[name] && (
                <SelectField<typeof completeImportInput>
                  key={name}
                  name={name}
                  label={t(name)}
                  emptyLabel={t('unsaid')}
                  width="full"
                  options={options}
                />
              ),
          )}
        </div>
        <SubmitButton variant="secondary" size="compact">
          {t('readAgain')}
        </SubmitButton>
      </ActionForm>
    </section>
  )
}
