'use client'

import { useParams } from 'next/navigation'
import { AWAY_DIGEST } from '@/lib/log/away-digest'
import { Button } from '@/components/ui/button'
import { failureWords } from '@/lib/i18n/failure-words'
import { LOCALES } from '@/lib/i18n/locales'

export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { locale } = useParams()
  const t = failureWords(LOCALES.find((one) => one === locale) ?? 'sv')
  const away = error.digest === AWAY_DIGEST
  return (
    <div className="max-w-[66ch] space-y-5">
      <h1>{t(away ? 'away' : 'wrong')}</h1>
      <p>{t(away ? 'awayText' : 'wrongText')}</p>
      {error.digest && !away && (
        <p className="text-muted text-sm">
          {t('reference')}: {error.digest}
        </p>
      )}
      <Button onClick={reset}>{t('retry')}</Button>
    </div>
  )
}
