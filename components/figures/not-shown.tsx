import type { ReactNode } from 'react'

/** Stands where a table would be of too few. */
export function NotShown({ heading, text }: { heading: string; text: ReactNode }) {
  return (
    <div className="space-y-2">
      <h3 className="text-lg">{heading}</h3>
      <p className="text-muted max-w-[66ch]">{text}</p>
    </div>
  )
}
