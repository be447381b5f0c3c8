'use client'

import { useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { FormState } from '@/lib/refusals/result'

/** In the place of an error, with focus: what an advisor who worked past the cap can do with it: nothing worked is lost, and nothing passes five hours. */
export function OverCap({ state }: { state: FormState }) {
  const t = useTranslations('caseForms.log')
  const facts = state.status === 'refused' ? state.issues.find(({ code }) => code === 'cap-reached')?.facts : undefined
  const locale = useLocale()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (facts) box.current?.focus()
  }, [facts])
  if (!facts) return null
  const minutes = Number(facts.minutes)
  const left = Number(facts.minutesLeft)
  const rest = minutes - left
  const said = (count: number) => formatMinutes(count, locale)
  return (
    <div data-over-cap="" ref={box} tabIndex={-1}>
      <Notice tone="warn" level={3} heading={t('overHeading', { left: left > 0 ? said(left) : 'none' })}>
        <p>{t('overText', { minutes: said(minutes) })}</p>
        <div className="flex flex-wrap gap-3 pt-2">
          <button type="submit" name="split" value={`${minutes}:${rest}`} className={buttonClass()}>
            {left > 0
              ? t('overSplit', { left: said(left), rest: said(rest) })
              : t('overOutside', { minutes: said(minutes) })}
          </button>
          {left > 0 && (
            <button type="submit" name="quick" value={left} className={buttonClass({ variant: 'secondary' })}>
              {t('overShorten', { left: said(left) })}
            </button>
          )}
        </div>
      </Notice>
    </div>
  )
}
