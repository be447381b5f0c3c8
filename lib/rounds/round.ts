import type { Activity } from '@/lib/time/activities'

export type ListedRound = {
  id: string
  code: string
  name: string
  openedOn: string
  closedOn: string | null
  capMinutes: number
  counted: Activity[]
}
