'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CheckboxField } from '@/components/form/checkbox-field'
import { ActionForm } from '@/components/form/action-form'
import { EmailField } from '@/components/form/email-field'
import { PhoneField } from '@/components/form/phone-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { AboutFields } from '@/components/intake/about-fields'
import { CompanyFields, type CompanyLists } from '@/components/intake/company-fields'
import { DescriptionField } from '@/components/intake/description-field'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { FormAction } from '@/lib/refusals/result'
import type { contactInput } from '@/lib/cases/application-inputs'
import type { consentInput } from '@/lib/partners/referral-inputs'

/** What is asked here itself; the company's fields and the need's are the intake's. */
type Input = typeof contactInput | typeof consentInput

type ReferralFormProps = CompanyLists & {
  action: FormAction<{ number: string }>
  requestId: string
  partner: { id: string; name: string }
  municipality?: string
  links: { another: string; back: string }
  consent: string
}

/** A company that has agreed, in one page. What the questions are called is the intake's own words. */
export function ReferralForm({
  action,
  requestId,
  partner,
  municipality = '',
  links,
  consent,
  ...lists
}: ReferralFormProps) {
  const t = useTranslations('partners.form')
  return (
    <ActionForm
      id="refer"
      action={action}
      defaults={{ municipalityCode: municipality }}
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
            <Part heading={t('companyHeading')}>
              <CompanyFields {...lists} forCompany orgNumberHint={t('orgNumberHint')} />
            </Part>
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
