'use server'

import { randomUUID } from 'node:crypto'
import { getLocale } from 'next-intl/server'
import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { leadOn } from '@/lib/action/lead-on'
import { eachRow } from '@/lib/action/each-row'
import { isPlainPost } from '@/lib/action/plain-post'
import { enterAbsenceInput, withdrawAbsenceInput } from '@/lib/advisors/absence-inputs'
import { enterAbsence } from '@/lib/advisors/enter-absence'
import { listAwayMeetings } from '@/lib/advisors/list-away-meetings'
import { withdrawAbsence } from '@/lib/advisors/withdraw-absence'
import { giveBackCase } from '@/lib/cases/give-back-case'
import { giveBackChosenInput } from '@/lib/cases/inputs'
import { MOVES } from '@/lib/cases/moves'
import { pagePath } from '@/lib/i18n/routes'

export const enterAbsenceAction = action(['project-lead', 'advisor'], enterAbsenceInput, async (actor, input) => {
  const { id } = await enterAbsence(actor, input)
  // Without scripts the page itself says which meetings lie within it.
  if (await isPlainPost()) await leadOn(pagePath(await getLocale(), '/absence'), 'saved')
  const meetings = await listAwayMeetings(actor)
  refresh()
  return { meetings: meetings.filter(({ absenceId }) => absenceId === id).length }
})

export const withdrawAbsenceAction = action(['project-lead', 'advisor'], withdrawAbsenceInput, async (actor, input) => {
  await withdrawAbsence(actor, input)
  if (await isPlainPost()) await leadOn(pagePath(await getLocale(), '/absence'), 'saved')
  refresh()
})

export const giveBackChosenAction = action(MOVES.giveBack.by, giveBackChosenInput, async (advisor, { chosen }) => {
  const because = { reason: 'away', text: '' } as const
  const rows = await eachRow(advisor, chosen, (one) =>
    giveBackCase(advisor, { ...one, ...because, requestId: randomUUID() }),
  )
  refresh()
  return { rows }
})
