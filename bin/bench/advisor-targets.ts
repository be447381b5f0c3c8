import type { Client } from 'pg'
import { addDays, today } from '../../lib/calendar/days'
import { daysOfWeek, startOfWeek, weekName } from '../../lib/calendar/weeks'
import { pagePath } from '../../lib/i18n/routes'
import { FORM_PERSON } from '../../lib/refusals/page-order'
import { BLANK } from '../../lib/time/week-cells'
import { fillForm, readForm, type Field } from './forms'
import type { Target } from './measure'
import type { Served } from './serve'
import { html, type Ongoing, type People } from './targets'

export const SAVE_WEEK = 'save a week (form post)'
export const BOOK_MEETING = 'book a meeting (form post)'

/** Working days of the week before: whatever day it is, all of them have been. */
export const lastWeek = () => {
  const monday = addDays(startOfWeek(today()), -7)
  return {
    path: pagePath('sv', '/week/[week]', { week: weekName(monday, 'sv') }),
    days: daysOfWeek(monday).slice(0, 5),
  }
}
/** A case's line in it, a minute a day. */
export const CELLS_OF_A_WEEK = 5

export function weekValues(number: string): Record<string, string> {
  const cells: Record<string, string> = Object.fromEntries(lastWeek().days.map((day) => [BLANK.cell(day), '1']))
  return { ...cells, [BLANK.number]: number, [BLANK.activity]: 'call' }
}

/** A meeting is booked within a year. */
const DAYS_AHEAD = 330
const HALF_HOURS = 24

/** `turn`: another day or half-hour each time, so that no meeting is in the way of another. */
export function meetingValues(number: string, turn: number): Record<string, string> {
  const day = addDays(today(), 30 + (turn % DAYS_AHEAD))
  const slot = Math.floor(turn / DAYS_AHEAD) % HALF_HOURS
  const clock = `${String(7 + Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`
  return {
    number,
    kind: 'call',
    day,
    clock,
    length: '30',
    reserved: '1',
    place: '070-174 06 05',
    participants: '',
  }
}

/** Saves five cells at once, in the row of no case: nothing that the week holds is in its way. */
export async function saveWeekTarget(server: Served, people: People, nextCase: () => Ongoing): Promise<Target> {
  const { path } = lastWeek()
  const drawn = await html(server, { path, cookie: people.cookieOf(nextCase().advisorId) })
  const form = about(readForm(drawn, 'name="seen"')).filter(([name]) => !name.startsWith('cell:'))
  return {
    name: SAVE_WEEK,
    next() {
      const { number, advisorId } = nextCase()
      const values = { ...weekValues(number), ...personOf(form, advisorId), seen: '' }
      return { path, cookie: people.cookieOf(advisorId), body: fillForm(form, values) }
    },
    accepts: (status) => status === 303,
  }
}

/** Cases whose contact somebody has verified: for others nothing is reserved. */
export async function verifiedCases(client: Client): Promise<() => Ongoing> {
  const { rows } = await client.query<Ongoing>(
    `select c.number, c.advisor_id as "advisorId" from cases c join case_standing s on s.case_id = c.id
     where c.status = 'ongoing' and s.mandate_verified and s.minutes_left > 30 order by c.year_seq`,
  )
  let turn = 0
  return () => {
    const one = rows[turn++ % rows.length]
    if (!one) throw new Error('there is no case with room')
    return one
  }
}

/** Books a call, with a minute of the hours, which sends its invitation. */
export async function bookMeetingTarget(server: Served, people: People, nextCase: () => Ongoing): Promise<Target> {
  const shotOf = ({ number, advisorId }: Ongoing) => ({
    path: pagePath('sv', '/cases/[number]/meetings', { number }),
    cookie: people.cookieOf(advisorId),
  })
  const form = about(readForm(await html(server, shotOf(nextCase())), 'name="clock"'))
  let turn = 0
  return {
    name: BOOK_MEETING,
    next() {
      const one = nextCase()
      turn += 1
      const values = { ...meetingValues(one.number, turn), ...personOf(form, one.advisorId) }
      return { ...shotOf(one), body: fillForm(form, values) }
    },
    accepts: (status) => status === 303,
  }
}

const about = (form: Field[]) => form.filter(([name]) => !name.startsWith('blank'))

/** A form says whom it was drawn for, where it does. */
function personOf(form: Field[], personId: string): Record<string, string> {
  return form.some(([name]) => name === FORM_PERSON) ? { [FORM_PERSON]: personId } : {}
}
