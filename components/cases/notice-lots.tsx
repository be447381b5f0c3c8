'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import type { ReadLot } from '@/lib/cases/read-notice'
import { formatDay, sayClock } from '@/lib/i18n/formats'

/** The lots of a notice, each with its own day: they are kept, and those marked that the case is about. */
export function NoticeLots({ lots, award }: { lots: readonly ReadLot[]; award: boolean }) {
  const t = useTranslations('caseForms.procurement.notice')
  const locale = useLocale()
  const day = ({ on, clock }: ReadLot) => {
    if (!on) return undefined
    const said = formatDay(on, locale)
    return t('lotDeadline', { day: clock ? t('dayAt', { day: said, clock: sayClock(clock, locale) }) : said })
  }
  return (
    <fieldset className="space-y-3">
      <legend className="font-strong text-lg">{t('lotsHeading')}</legend>
      <input type="hidden" name="lotsRead" value={JSON.stringify(lots)} />
      <CheckboxField<{ take: string }>
        name="take"
        id="take-lots"
        value="lots"
        defaultValue={award ? [] : 'lots'}
        label={t('keepLots')}
      />
      <p>{t('chooseLots')}</p>
      <ul>
        {lots.map((lot) => (
          <li key={lot.id}>
            <CheckboxField<{ sought: string }>
              name="sought"
              id={`sought-${lot.id}`}
              value={lot.id}
              label={<span className="wrap-anywhere">{t('lot', { id: lot.id, title: lot.title ?? '' })}</span>}
              hint={day(lot)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
