import type { Activity } from '@/lib/rounds/activities'

export type ListedRound = {
  id: string
  code: string
  name: string
  openedOn: string
  closedOn: string | null
  capMinutes: number
  logDaysAfterRound: number
  nextOpensOn: string | null
  counted: Activity[]
}
