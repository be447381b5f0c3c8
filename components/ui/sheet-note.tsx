import type { ReactNode } from 'react'

/** What only a printed sheet has to say: of what it is, when it was printed, and where it is read again. */
export function SheetNote({ children }: { children: ReactNode }) {
  return <p className="hidden text-sm [overflow-wrap:anywhere] print:block">{children}</p>
}
