'use client'

import { useParams } from 'next/navigation'
import { Button } from '@/components/ui/button'

const words = {
  sv: {
    heading: 'Något gick fel hos oss',
    text: 'Det du har sparat finns kvar. Försök igen om en stund.',
    reference: 'Referens',
    retry: 'Försök igen',
  },
  en: {
    heading: 'Something went wrong on our side',
    text: 'What you have saved is still there. Try again in a while.',
    reference: 'Reference',
    retry: 'Try again',
  },
}

export default function Failure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { heading, text, reference, retry } = words[useParams().locale === 'en' ? 'en' : 'sv']
  return (
    <div className="max-w-[66ch] space-y-5">
      <h1>{heading}</h1>
      <p>{text}</p>
      {error.digest && (
        <p className="text-muted text-sm">
          {reference}: {error.digest}
        </p>
      )}
      <Button onClick={reset}>{retry}</Button>
    </div>
  )
}
