import { useTranslations } from 'next-intl'
import { BidDeadlineFields, ProcurementFields } from '@/components/cases/procurement-fields'
import { StandstillField } from '@/components/cases/standstill-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import type { needInput } from '@/lib/cases/application-inputs'

type Input = typeof needInput

/**
 * What it is about. The procurement's questions show by style alone, so they also do without JavaScript; the form around
 * them is `group/need`.
 */
export function AboutFields({ label }: { label: string }) {
  const t = useTranslations('intake.need')
  return (
    <>
      <RadioGroupField<Input>
        name="about"
        label={label}
        choices={[
          { value: 'bid', label: t('bid') },
          { value: 'get-started', label: t('getStarted') },
          { value: 'understand-decision', label: t('understandDecision') },
          { value: 'other', label: t('other') },
        ]}
      />
      <fieldset className="border-action space-y-6 border-l-4 pl-5 supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[input[value=bid]:checked]/need:block supports-[selector(:has(*))]:group-has-[input[value=understand-decision]:checked]/need:block">
        <legend className="font-strong mb-4 text-lg">{t('procurement')}</legend>
        <ProcurementFields
          deadline={
            <>
              <div className="group-has-[input[value=understand-decision]:checked]/need:hidden">
                <BidDeadlineFields />
              </div>
              <div className="supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[input[value=understand-decision]:checked]/need:block">
                <StandstillField name="standstillEndsOn" />
              </div>
            </>
          }
        />
      </fieldset>
    </>
  )
}
