'use client'

import { useParams } from 'next/navigation'
import { AWAY_DIGEST } from '@/lib/log/away-digest'
import { Button } from '@/components/ui/button'

const words = {
  sv: {
    heading: 'Något gick fel hos oss',
    awayHeading: 'Vi når inte våra uppgifter just nu',
    awayText: 'Inget du har sparat är borta. Försök igen om en minut.',
    text: 'Det du har sparat finns kvar. Försök igen om en stund.',
    reference: 'Referens',
    retry: 'Försök igen',
  },
  en: {
    heading: 'Something went wrong on our side',
    awayHeading: 'We cannot reach our data right now',
    awayText: 'Nothing you have saved is lost. Try again in a minute.',
    text: 'What you have saved is still there. Try again in a while.',
    reference: 'Reference',
    retry: 'Try again',
  },
}

export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { heading, text, awayHeading, awayText, reference, retry } = words[useParams().locale === 'en' ? 'en' : 'sv']
  const away = error.digest === AWAY_DIGEST
  return (
    <div className="max-w-[66ch] space-y-5">
      <h1>{away ? awayHeading : heading}</h1>
      <p>{away ? awayText : text}</p>
      {error.digest && !away && (
        <p className="text-muted text-sm">
          {reference}: {error.digest}
        </p>
      )}
      <Button onClick={reset}>{retry}</Button>
    </div>
  )
}
