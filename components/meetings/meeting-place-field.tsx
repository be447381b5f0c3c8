'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useField } from '@/components/form/form-context'
import { TextField } from '@/components/form/text-field'
import type { bookMeetingInput } from '@/lib/meetings/inputs'

/** Where one meets. For a call it is the contact's number, unless something else is written; a meeting is nowhere by itself. */
export function MeetingPlaceField({ phone }: { phone: string }) {
  const t = useTranslations('meetings.form')
  const { id } = useField('place')
  useEffect(() => {
    const chosen = ({ target }: Event) => {
      const place = document.getElementById(id)
      if (!(target instanceof HTMLInputElement) || target.name !== 'kind') return
      if (!(place instanceof HTMLInputElement) || place.form !== target.form) return
      if (target.value === 'call' && place.value.trim() === '') place.value = phone
      else if (target.value === 'meeting' && place.value === phone) place.value = ''
      else return
      place.dispatchEvent(new Event('input', { bubbles: true }))
    }
    document.addEventListener('change', chosen)
    return () => document.removeEventListener('change', chosen)
  }, [id, phone])
  return (
    <TextField<typeof bookMeetingInput>
      name="place"
      label={t('place')}
      hint={t('placeHint', { phone: phone.replaceAll(' ', '\u00a0') })}
      autoComplete="off"
    />
  )
}
