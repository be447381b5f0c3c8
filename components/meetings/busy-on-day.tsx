'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { useField } from '@/components/form/form-context'
import { asText } from '@/components/form/form-values'
import { isDay } from '@/lib/calendar/days'
import { formatDay } from '@/lib/i18n/formats'
import { busyOn, type BusyTimes } from '@/lib/meetings/busy-days'
import { useBusyWords } from './use-busy-words'

/** When the advisor is taken on the day that a field of the form says; as it was drawn with, without scripts. */
export function BusyOnDay({ name, busy, advisor = null }: { name: string; busy: BusyTimes; advisor?: string | null }) {
  const t = useTranslations('meetings.busy')
  const locale = useLocale()
  const words = useBusyWords()
  const { id, defaultValue } = useField(name)
  const drawn = asText(defaultValue)
  const day = useSyncExternalStore(
    whenTyped,
    () => (document.getElementById(id) as HTMLInputElement | null)?.value ?? drawn,
    () => drawn,
  )
  const known = isDay(day) ? busyOn(busy, day) : undefined
  return (
    <p aria-live="polite" className="mt-2 mb-1 text-sm tabular-nums empty:hidden">
      {known && t('onDay', { day: formatDay(day, locale, 'weekday'), taken: words(known) })}
      {isDay(day) && day > busy.last && t('tooFar', { last: formatDay(busy.last, locale), advisor: advisor ?? 'none' })}
    </p>
  )
}

function whenTyped(changed: () => void): () => void {
  document.addEventListener('input', changed)
  return () => document.removeEventListener('input', changed)
}
