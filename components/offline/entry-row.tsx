'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatDay, formatInstant } from '@/lib/i18n/formats'
import { removeEntry, type Entry } from '@/components/unsent/entries'
import { MendEntry } from './mend-entry'

/** One entry that is not logged yet: that it waits, or why it was refused with the two ways on. */
export function EntryRow({ entry, logged }: { entry: Entry; logged: () => void }) {
  const t = useTranslations('unsent')
  const kinds = useTranslations('caseWords.activities')
  const locale = useLocale()
  const [step, setStep] = useState<'shown' | 'mends' | 'drops'>('shown')
  const { requestId, number, company, minutes, activity, workedOn, writtenAt, tried, refusal } = entry
  const what = { minutes: formatMinutes(minutes, locale), kind: kinds(activity).toLowerCase() }
  const name = t('entry', { ...what, about: company ?? number })
  const written = {
    day: formatDay(workedOn, locale, 'brief'),
    when: formatInstant(new Date(writtenAt), locale, 'brief'),
  }
  // What has been sent may be logged although no answer came: only what surely is not can be thrown away.
  const mayDrop = refusal !== null || !tried
  return (
    <Card as="li" className="space-y-2">
      <p className="font-strong wrap-anywhere">{name}</p>
      <p className="text-muted text-sm tabular-nums">
        {number} · {t('written', written)}
      </p>
      {step === 'mends' ? null : refusal ? (
        <div className="border-warn bg-warn-tint rounded-md border-l-6 px-3 py-2">
          <p className="font-strong">{t('refused')}</p>
          {refusal.sentences[locale].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ) : (
        <p className="inline-flex items-center gap-2">
          <Icon name="clock" />
          {t('waits')}
        </p>
      )}
      {step === 'mends' && (
        <MendEntry
          entry={entry}
          done={({ waits }) => (waits ? setStep('shown') : logged())}
          close={() => setStep('shown')}
        />
      )}
      {step === 'shown' && (
        <div className="flex flex-wrap gap-3">
          {refusal && (
            <Button size="compact" aria-label={`${t('mend')}: ${name}`} onClick={() => setStep('mends')}>
              {t('mend')}
            </Button>
          )}
          {mayDrop && (
            <Button
              variant="secondary"
              size="compact"
              aria-label={`${t('drop')}: ${name}`}
              onClick={() => setStep('drops')}
            >
              {t('drop')}
            </Button>
          )}
        </div>
      )}
      {step === 'drops' && (
        <div role="group" aria-label={t('dropAsked')} className="flex flex-wrap items-center gap-3">
          <p>{t('dropAsked')}</p>
          <Button variant="danger" size="compact" autoFocus onClick={() => void removeEntry(requestId)}>
            {t('dropSure')}
          </Button>
          <Button variant="quiet" size="compact" onClick={() => setStep('shown')}>
            {t('keep')}
          </Button>
        </div>
      )}
    </Card>
  )
}
