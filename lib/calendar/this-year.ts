import { today } from '@/lib/calendar/days'

/** In Stockholm. */
export const thisYear = () => today().slice(0, 4)
