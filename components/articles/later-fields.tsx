'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import type { articleInput } from '@/lib/articles/inputs'

type Input = typeof articleInput

/** The day and time from which everyone may read the post. */
export function LaterFields({ isOpen }: { isOpen: boolean }) {
  const t = useTranslations('blogWrite')
  return (
    <Details summary={t('laterHeading')} open={isOpen || undefined}>
      <div className="space-y-6">
        <DateField<Input> name="publishOn" label={t('publishOn')} />
        <TextField<Input>
          name="publishClock"
          label={t('publishClock')}
          hint={t('publishClockHint')}
          width="short"
          inputMode="numeric"
          autoComplete="off"
        />
        <SubmitButton name="intent" value="schedule" variant="secondary">
          {t('schedule')}
        </SubmitButton>
      </div>
    </Details>
  )
}
