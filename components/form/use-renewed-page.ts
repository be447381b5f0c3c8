'use client'

import { useEffect, useState, type RefObject } from 'react'
import { fillForm, takeAfterRenewal } from './renewed-page'

/** Whether the form was filled again with what was typed before the server was renewed; until it is sent. */
export function useRenewedPage(formId: string, formRef: RefObject<HTMLFormElement | null>): [boolean, () => void] {
  const [renewed, setRenewed] = useState(false)
  useEffect(() => {
    const typed = takeAfterRenewal(formId)
    if (!typed || !formRef.current) return
    fillForm(formRef.current, typed)
    setRenewed(true)
  }, [formId, formRef])
  return [renewed, () => setRenewed(false)]
}
