'use client'

import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { PublicForm } from '@/components/form/public-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import type { FormAction } from '@/lib/action/result'
import { GENDERS } from '@/lib/trainings/codes'

type SignUpFormProps = {
  action: FormAction<never>
  slug: string
  requestId: string
  /** What the page has shown: a seat, or only the waiting list. */
  wants: 'seat' | 'waiting'
  food: boolean
}

/** Once the last seat has gone while someone was writing, the same answers can be sent to the waiting list instead. */
export function SignUpForm({ action, slug, requestId, wants, food }: SignUpFormProps) {
  const t = useTranslations('trainings.signUp')
  return (
    <PublicForm action={action} errorTitle={t('errorTitle')}>
      {(state) => {
        const refused = state.status === 'refused' ? state : null
        const gone = refused?.issues.some(({ code }) => code === 'seat-gone') || refused?.typed.wants === 'waiting'
        const now = gone ? 'waiting' : wants
        return (
          <>
            <input type="hidden" name="slug" value={slug} />
            <input type="hidden" name="requestId" value={requestId} />
            <input type="hidden" name="wants" value={now} />
            <TextField name="name" label={t('name')} hint={t('nameHint')} autoComplete="name" />
            <TextField
              name="email"
              label={t('email')}
              hint={t('emailHint')}
              type="email"
              inputMode="email"
              autoComplete="email"
              spellCheck={false}
              autoCapitalize="none"
            />
            <TextField name="organisation" label={t('organisation')} optional autoComplete="organization" />
            <Details summary={t('needsSummary')} open={refused !== null && hasNeeds(refused.typed)}>
              <div className="space-y-5">
                <p className="text-muted text-sm">{t('needsHint')}</p>
                <div>
                  <CheckboxField name="interpreter" label={t('interpreter')} />
                  <CheckboxField name="captions" label={t('captions')} />
                </div>
                {food && <TextField name="foodNeed" label={t('foodNeed')} hint={t('foodHint')} autoComplete="off" />}
                <TextField name="otherNeed" label={t('otherNeed')} hint={t('otherHint')} autoComplete="off" />
              </div>
            </Details>
            <RadioGroupField
              name="gender"
              label={t('gender')}
              hint={t('genderHint')}
              inline
              choices={[
                ...GENDERS.map((gender) => ({ value: gender, label: t(`genders.${gender}`) })),
                { value: '', label: t('noAnswer') },
              ]}
            />
            <p className="text-muted max-w-[66ch] text-sm">{t('information')}</p>
            <SubmitButton>{now === 'waiting' ? t('sendWaiting') : t('send')}</SubmitButton>
          </>
        )
      }}
    </PublicForm>
  )
}

function hasNeeds(typed: Record<string, string | string[]>): boolean {
  return ['interpreter', 'captions', 'foodNeed', 'otherNeed'].some((name) => (typed[name] ?? '') !== '')
}
