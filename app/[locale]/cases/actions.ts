'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/action/action'
import { eachRow } from '@/lib/action/each-row'
import { giveCase } from '@/lib/cases/give-case'
import { giveChosenInput, undoChosenInput } from '@/lib/cases/inputs'
import { MOVES } from '@/lib/cases/moves'
import { UNDO_SECONDS } from '@/lib/cases/steps'
import { undoStep } from '@/lib/cases/undo-step'

export const giveChosenAction = action(MOVES.handOver.by, giveChosenInput, async (lead, { chosen, advisorId }) => {
  const began = Date.now()
  const rows = await eachRow(lead, chosen, (one) => giveCase(lead, { ...one, advisorId }))
  refresh()
  return { advisorId, rows, secondsLeft: Math.max(0, UNDO_SECONDS - (Date.now() - began) / 1000) }
})

export const undoChosenAction = action(MOVES.handOver.by, undoChosenInput, async (lead, { steps }) => {
  const rows = await eachRow(lead, steps, (one) => undoStep(lead, one))
  refresh()
  return { rows }
})
