'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { ActionForm } from '@/components/form/action-form'
import { EmailField } from '@/components/form/email-field'
import { PhoneField } from '@/components/form/phone-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { AboutFields } from '@/components/intake/about-fields'
import { DescriptionField } from '@/components/intake/description-field'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { companyInput, contactInput } from '@/lib/cases/application-inputs'
import type { consentInput } from '@/lib/partners/referral-inputs'

/** What its schema reads is the intake's three steps and the consent to them. */
type Input = typeof companyInput | typeof contactInput | typeof consentInput

type Option = { value: string; label: string }
type ReferralFormProps = {
  action: FormAction<{ number: string }>
  requestId: string
  partner: { id: string; name: string }
  municipality?: string
  municipalities: Option[]
  industries: Option[]
  employeeBands: Option[]
  links: { another: string; back: string }
  consent: string
}

/** A company that has agreed, in one page. What the questions are called is the intake's own words. */
export function ReferralForm({ action, requestId, partner, links, consent, ...lists }: ReferralFormProps) {
  const t = useTranslations('partners.form')
  return (
    <ActionForm
      action={action}
      defaults={{ municipalityCode: lists.municipality ?? '' }}
      className="group/need space-y-10"
    >
      {(state) =>
        state.status === 'ok' ? (
          <Notice tone="ok" role="status" heading={t('doneHeading')}>
            <p>{t('done', { number: state.value.number })}</p>
            <p className="flex flex-wrap gap-x-6">
              <a href={links.another}>{t('another')}</a>
              <TextLink href={links.back}>{t('back')}</TextLink>
            </p>
          </Notice>
        ) : (
          <>
            <input type="hidden" name="requestId" value={requestId} />
            <input type="hidden" name="partnerId" value={partner.id} />
            <p className="text-muted">
              {t('partner')} <strong className="text-ink">{partner.name}</strong>
            </p>
            <CompanyFields {...lists} />
            <Part heading={t('contactHeading')}>
              <TextField<Input> name="name" label={t('contactName')} autoComplete="off" />
              <EmailField<Input> name="email" label={t('contactEmail')} hint={t('contactEmailHint')} someoneElses />
              <PhoneField<Input> name="phone" label={t('contactPhone')} someoneElses />
            </Part>
            <NeedFields />
            <Part heading={t('consentHeading')}>
              <CheckboxField<Input> name="consent" value="yes" label={consent} />
            </Part>
            <SubmitButton>{t('send')}</SubmitButton>
          </>
        )
      }
    </ActionForm>
  )
}

type Lists = Pick<ReferralFormProps, 'municipalities' | 'industries' | 'employeeBands'>

function CompanyFields({ municipalities, industries, employeeBands }: Lists) {
  const t = useTranslations('intake.company')
  const words = useTranslations('form')
  const form = useTranslations('partners.form')
  return (
    <Part heading={form('companyHeading')}>
      <TextField<Input> name="orgNumber" label={t('orgNumber')} hint={form('orgNumberHint')} inputMode="numeric" autoComplete="off" spellCheck={false} width="medium" />
      <TextField<Input> name="companyName" label={t('companyName')} autoComplete="off" />
      <SelectField<Input> name="municipalityCode" label={t('municipality')} hint={t('municipalityHint')} emptyLabel={words('choose')} options={municipalities} width="medium" />
      <SelectField<Input> name="industry" label={t('industry')} emptyLabel={words('choose')} options={industries} />
      <SelectField<Input> name="employees" label={t('employees')} emptyLabel={words('choose')} options={employeeBands} width="medium" />
    </Part>
  ) // prettier-ignore
}

function NeedFields() {
  const form = useTranslations('partners.form')
  return (
    <Part heading={form('needHeading')}>
      <AboutFields label={form('about')} />
      <DescriptionField />
    </Part>
  )
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className="space-y-6">
      <h2 className="text-xl">{heading}</h2>
      {children}
    </section>
  )
}
