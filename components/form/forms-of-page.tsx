'use client'

import type { ReactNode } from 'react'
import { DrawnPageContext, type DrawnPage } from './drawn-page'

/** Tells the forms of a page what the server knows of it. */
export function FormsOfPage({ children, ...page }: DrawnPage & { children: ReactNode }) {
  return <DrawnPageContext value={page}>{children}</DrawnPageContext>
}
