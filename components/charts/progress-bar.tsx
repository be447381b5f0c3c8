type ProgressBarProps = {
  /** The bar in one sentence. */
  label: string
  /** From 0; more than 1 fills it. */
  share: number
  /** Where it would be if all went evenly, from 0 to 1. */
  expected: number | null
}

/** How far something has come, with a mark where time has. */
export function ProgressBar({ label, share, expected }: ProgressBarProps) {
  const wide = (part: number) => `${Math.round(Math.min(1, Math.max(0, part)) * 10000) / 100}%`
  return (
    <svg role="img" aria-label={label} width="100%" height="14" className="block max-w-56 overflow-visible">
      <rect y="3" width="100%" height="8" className="fill-track" />
      <rect y="3" width={wide(share)} height="8" className="fill-bar-blue" />
      {expected !== null && (
        <line x1={wide(expected)} x2={wide(expected)} y1="0" y2="14" strokeWidth="2" className="stroke-ink" />
      )}
    </svg>
  )
}
