import type { Barred, EndedTie } from '@/lib/buyers/barred'
import type { Locale } from '@/lib/i18n/pathnames'
import type { FormAction } from '@/lib/refusals/result'
import { BarredList } from './barred-list'
import { EndedTies } from './ended-ties'

type QuestionWallsProps = {
  locale: Locale
  number: string
  /** Null for who is not told: everyone but a lead who has read the question. */
  barred: readonly Barred[] | null
  ended: readonly EndedTie[]
  action: FormAction<void>
}

/** Who is kept from the question, and who no longer is. */
export function QuestionWalls({ locale, number, barred, ended, action }: QuestionWallsProps) {
  return (
    <>
      {barred && <BarredList {...{ barred, number, action }} />}
      <EndedTies {...{ locale, ended }} />
    </>
  )
}
