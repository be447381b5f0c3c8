import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { EmailField } from '@/components/form/email-field'
import { PhoneField } from '@/components/form/phone-field'
import { PublicForm } from '@/components/form/public-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/refusals/result'
import { QUESTION_TOPICS } from '@/lib/buyers/codes'
import type { askQuestionInput } from '@/lib/buyers/question-inputs'

type Input = typeof askQuestionInput

/** One page, judged by the server. */
export function AskForm({ action, requestId }: { action: FormAction<never>; requestId: string }) {
  const t = useTranslations('buyers.ask')
  const topics = useTranslations('buyers.topics')
  return (
    <PublicForm action={action} id="question">
      <input type="hidden" name="requestId" value={requestId} />
      <TextField<Input>
        name="organisation"
        label={t('organisation')}
        hint={t('organisationHint')}
        autoComplete="organization"
        list="buyers"
      />
      <TextField<Input>
        name="buyerOrgNumber"
        label={t('buyerOrgNumber')}
        hint={t('buyerOrgNumberHint')}
        optional
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <TextField<Input> name="boughtFor" label={t('boughtFor')} optional list="buyers" />
      <TextField<Input> name="name" label={t('name')} autoComplete="name" />
      <EmailField<Input> name="email" label={t('email')} hint={t('emailHint')} />
      <PhoneField<Input> name="phone" label={t('phone')} />
      <CheckboxField<Input> name="wantsCall" label={t('wantsCall')} hint={t('wantsCallHint')} />
      <SelectField<Input>
        name="topic"
        label={t('topic')}
        emptyLabel={t('choose')}
        options={QUESTION_TOPICS.map((value) => ({ value, label: topics(value) }))}
      />
      <TextAreaField<Input> name="text" label={t('text')} hint={t('textHint')} rows={7} maxLength={5000} />
      <fieldset className="space-y-6">
        <legend className="font-strong text-lg">{t('procurement')}</legend>
        <p className="text-muted max-w-[66ch] text-sm">{t('procurementHint')}</p>
        <TextField<Input> name="reference" label={t('reference')} optional width="medium" autoComplete="off" />
        <TextField<Input>
          name="tedNumber"
          label={t('tedNumber')}
          hint={t('tedHint')}
          optional
          width="medium"
          autoComplete="off"
        />
      </fieldset>
      <p className="text-muted max-w-[66ch]">{t('information')}</p>
      <SubmitButton>{t('send')}</SubmitButton>
    </PublicForm>
  )
}
