import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { DateField } from '@/components/form/date-field'
import { PublicForm } from '@/components/form/public-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { DIVISIONS } from '@/lib/advisors/codes'
import { addDays, today } from '@/lib/calendar/days'
import { COVERS, LEAD_HOURS, MOST_DAYS, PERS, TRAITS, UNITS } from '@/lib/capabilities/codes'
import type { declareCapabilityInput } from '@/lib/capabilities/inputs'
import type { OwnCapability, OwnCompany } from '@/lib/capabilities/list-own-capabilities'
import type { HostChoices } from '@/lib/i18n/host-words'
import { formatPhoneNumber } from '@/lib/people/phone-format'
import type { FormAction, Typed } from '@/lib/refusals/result'

type Input = typeof declareCapabilityInput

type CapabilityFormProps = {
  action: FormAction<never>
  requestId: string
  company: Pick<OwnCompany, 'id' | 'capabilities'>
  /** What is said anew; its kind stays. */
  capability?: OwnCapability
  municipalities: HostChoices['municipalities']
}

/** All that a company says of one kind, and for whom and until when it says so. */
export function CapabilityForm({ action, requestId, company, capability, municipalities }: CapabilityFormProps) {
  const t = useTranslations('preparedness.form')
  const all = useTranslations('preparedness')
  const divisions = useTranslations('trailEvents.words.divisions')
  const told = company.capabilities.map(({ division }) => division)
  const left = DIVISIONS.filter((division) => !told.includes(division))
  const number = { width: 'short', inputMode: 'numeric', autoComplete: 'off' } as const
  return (
    <PublicForm id="capability" action={action} defaults={typedOf(capability)} className="max-w-[44rem] space-y-8">
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="companyId" value={company.id} />
      <input type="hidden" name="version" value={capability?.version ?? 0} />
      {capability ? (
        <input type="hidden" name="division" value={capability.division} />
      ) : (
        <SelectField<Input>
          name="division"
          label={t('division')}
          hint={t('divisionHint')}
          emptyLabel={t('choose')}
          width="full"
          options={left.map((value) => ({ value, label: divisions(value) }))}
        />
      )}
      <CheckboxGroupField<Input>
        name="municipalities"
        label={t('municipalities')}
        choices={[...municipalities]}
        inline
      />
      <fieldset className="space-y-5">
        <legend className="mb-3 text-lg font-semibold">{t('capacity')}</legend>
        <SelectField<Input>
          name="unit"
          label={t('unit')}
          emptyLabel={t('choose')}
          options={UNITS.map((value) => ({ value, label: all(`units.${value}`) }))}
        />
        <RadioGroupField<Input>
          name="per"
          label={t('per')}
          inline
          choices={PERS.map((value) => ({ value, label: all(`pers.${value}`) }))}
        />
        <TextField<Input> name="normal" label={t('normal')} hint={t('normalHint')} {...number} />
        <TextField<Input> name="peak" label={t('peak')} hint={t('peakHint')} {...number} />
        <SelectField<Input>
          name="leadHours"
          label={t('leadHours')}
          emptyLabel={t('choose')}
          options={LEAD_HOURS.map((hours) => ({ value: String(hours), label: all(`leads.h${hours}`) }))}
        />
      </fieldset>
      <fieldset>
        <legend className="mb-1 font-semibold">{t('traits')}</legend>
        {TRAITS.map((trait) => (
          <CheckboxField<Input> key={trait} name={trait} label={all(`traits.${trait}`)} />
        ))}
      </fieldset>
      <TextField<Input>
        name="phone"
        label={t('phone')}
        hint={t('phoneHint')}
        optional
        type="tel"
        inputMode="tel"
        autoComplete="off"
        width="medium"
      />
      <RadioGroupField<Input>
        name="covers"
        label={t('covers')}
        hint={t('coversHint')}
        choices={COVERS.map((value) => ({ value, label: all(`covers.${value}`) }))}
      />
      <DateField<Input> name="validUntil" label={t('validUntil')} hint={t('validUntilHint')} />
      <p className="measure">{t('consent')}</p>
      <SubmitButton>{t('save')}</SubmitButton>
    </PublicForm>
  )
}

/** As its form shows it again; the day is never one that has been. */
function typedOf(capability: OwnCapability | undefined): Typed {
  const validUntil = capability && !capability.ended ? capability.validUntil : addDays(today(), MOST_DAYS)
  if (!capability) return { validUntil }
  const { unit, per, normal, peak, leadHours, municipalities, phone, covers } = capability
  return {
    ...{ unit, per, normal: String(normal), peak: String(peak), leadHours: String(leadHours), municipalities },
    ...{ covers, validUntil, phone: phone ? formatPhoneNumber(phone) : '' },
    ...Object.fromEntries(TRAITS.map((trait) => [trait, capability[trait] ? 'on' : ''])),
  }
}
