import { addDays, today } from '@/lib/calendar/days'

const FIRST = 60
const COUNT = 280
let drawn = Math.floor(Math.random() * COUNT)

/** Months ahead, within the year that meetings are booked for, and never the same twice: no other journey's meetings or absences are in the way. */
export function aDay(): string {
  drawn += 1
  return addDays(today(), FIRST + (drawn % COUNT))
}
