'use client'

import { useEffect, useRef } from 'react'
import type { FormState } from '@/lib/refusals/result'
import { ErrorSummary } from './error-summary'

type RefusedSummaryProps = { word: string; refusal: Extract<FormState, { status: 'refused' }> }

/**
 * A refusal in the server's own sentences, where there is no field to put it right in. It takes focus where it appears;
 * the same refusal again takes focus again.
 */
export function RefusedSummary({ word, refusal }: RefusedSummaryProps) {
  const { title = word, titlePrefix, issues } = refusal
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [refusal])
  return (
    <ErrorSummary
      ref={box}
      heading={title}
      titlePrefix={titlePrefix}
      errors={issues.map(({ sentence = title }) => ({ text: sentence }))}
    />
  )
}
