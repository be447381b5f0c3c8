import { useId, type ReactNode } from 'react'
import { classes } from './classes'

export type MeterTone = 'blue' | 'amber' | 'red'

type MeterBarProps = {
  total: number
  used: number
  reserved?: number
  tone?: MeterTone
  /** The whole bar in words. */
  label: string
  /** Shown beside the bar: a bar never stands alone. */
  text: ReactNode
  small?: boolean
}

const fills: Record<MeterTone, string> = { blue: 'text-bar-blue', amber: 'text-bar-amber', red: 'text-bar-red' }

/** A pot that empties: the bar is filled with what is left; what is booked is hatched beside it. */
export function MeterBar({ total, used, reserved = 0, tone = 'blue', label, text, small = false }: MeterBarProps) {
  const hatch = useId()
  const share = (part: number) => (total > 0 ? Math.min(100, Math.max(0, (part / total) * 100)) : 0)
  const leftShare = share(total - used - reserved)
  const reservedShare = Math.max(0, Math.min(100 - leftShare - share(used), share(reserved)))
  const height = small ? 8 : 16
  return (
    <div className={classes('flex', small ? 'items-center gap-3' : 'flex-col gap-2')}>
      <svg
        role="img"
        aria-label={label}
        width="100%"
        height={height}
        className={classes('block rounded-sm', fills[tone], small && 'max-w-24 min-w-16')}
      >
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="2.5" height="6" className="fill-current" />
          </pattern>
        </defs>
        <rect width="100%" height={height} className="fill-track" />
        {leftShare > 0 && <rect data-part="left" width={`${leftShare}%`} height={height} className="fill-current" />}
        {reservedShare > 0 && (
          <rect
            data-part="reserved"
            x={`${leftShare}%`}
            width={`${reservedShare}%`}
            height={height}
            fill={`url(#${hatch})`}
          />
        )}
      </svg>
      <div className={classes('tabular-nums', small ? 'text-sm whitespace-nowrap' : 'text-base')}>{text}</div>
    </div>
  )
}
