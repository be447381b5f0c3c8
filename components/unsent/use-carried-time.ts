'use client'

import { useContext, useMemo, useState } from 'react'
import { DrawnPageContext } from '@/components/form/drawn-page'
import { keepUntilAnswered } from './keep-until-answered'

/**
 * How a form of time is sent, and by which request. The first is the one that the page was drawn with; after each that is
 * done or waits another is made here, for without network nobody draws the page again.
 */
export function useCarriedTime(drawnWith: string, company: string | null = null) {
  const { personId } = useContext(DrawnPageContext)
  const [own, setOwn] = useState<string | null>(null)
  const carry = useMemo(() => keepUntilAnswered(personId, company), [personId, company])
  // Browsers make none on a page without https: there the page that is drawn again brings the next.
  const renew = () => setOwn('randomUUID' in crypto ? crypto.randomUUID() : null)
  return { requestId: own ?? drawnWith, carry, renew }
}
