import { randomUUID } from 'node:crypto'
import { today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { groupDraw, shareOfGroup } from '@/lib/rounds/draws'
import type { LogGroupInput } from '@/lib/time/group-inputs'
import { listWritten } from '@/lib/time/list-written'
import { logGroup, type GroupLogged } from '@/lib/time/log-group'
import { undoTime } from '@/lib/time/undo-time'
import { giveBack, leftOn, potAt, type Model, type Part, type Told } from './model'
import { told, type Step, type World } from './steps'

const SIZE = 2

const asTold = ({ minutes: count, companies }: GroupLogged): Told => ({ minutes: count, outside: 0, left: companies })

/** What a meeting draws from each of two, or why it is refused, by the rule of the round alone. */
function expected(model: Model, ons: readonly number[], duration: number): Told {
  const [one = 0, two = 0] = ons
  if (duration < SIZE) return { refused: 'duration-format' }
  if (potAt(model, one) === potAt(model, two)) return { refused: 'group-one-company' }
  const drawn = groupDraw(model.groupDraws, duration, SIZE)
  if (model.groupDraws !== 'nothing' && ons.some((on) => leftOn(model, on) < drawn)) return { refused: 'group-full' }
  return { minutes: drawn, outside: 0, left: SIZE }
}

const codeOf = (answer: Told): Told => ('refused' in answer ? { refused: answer.refused } : answer)

/** What was written for each, which must be what the rule says: its draw, or its share of what draws nothing. */
async function partsOf(model: Model, world: World, ons: readonly number[], input: LogGroupInput): Promise<Part[]> {
  const inHours = model.groupDraws !== 'nothing'
  const written = await listWritten({ groupId: input.requestId })
  const shareOf = (no: number) =>
    inHours ? groupDraw(model.groupDraws, input.duration, SIZE) : shareOfGroup(input.duration, SIZE, no)
  expect(written.map(({ minutes: count }) => count).sort((a, b) => b - a)).toEqual([shareOf(1), shareOf(2)])
  const place = inHours ? 'hours' : 'group'
  // In the order of the cases: a history that is lived again picks the same.
  return ons.flatMap((on) =>
    written
      .filter(({ number }) => world.numbers[on] === number)
      .map(({ id, minutes: count }): Part => ({ on, minutes: count, place, id, stands: true })),
  )
}

export const GROUP_STEPS: Record<string, Step> = {
  'log a group': async (model, world, pick) => {
    const ons = [pick % 2, 2]
    const duration = minutes(1 + ((pick >> 1) % 97))
    const input: LogGroupInput = {
      ...{
        number: world.numbers[ons[0] ?? 0] ?? '',
        others: [world.numbers[2] ?? ''],
        requestId: randomUUID(),
        note: '',
      },
      ...({
        duration,
        activity: 'meeting',
        workedOn: today(),
        earlyReason: 'called-first',
        lateReason: 'forgotten',
      } as const),
    }
    const wanted = expected(model, ons, duration)
    let requestId = ''
    const answer = await told(logGroup(world.advisor, input), (logged) => {
      requestId = logged.requestId
      return asTold(logged)
    })
    expect(codeOf(answer)).toEqual(wanted)
    if ('refused' in wanted) return
    const parts = await partsOf(model, world, ons, input)
    for (const part of parts) if (part.place === 'hours') potAt(model, part.on).used += part.minutes
    model.parts.push(...parts)
    model.grouped.push({ input, on: ons[0] ?? 0, requestId, parts })
  },
  'log a group again': async (model, world, pick) => {
    const before = model.grouped[pick % model.grouped.length]
    if (!before) return
    const answer = before.parts.every(({ stands }) => stands)
      ? { minutes: groupDraw(model.groupDraws, before.input.duration, SIZE), outside: 0, left: SIZE }
      : { refused: 'already-reversed' }
    expect(codeOf(await told(logGroup(world.advisor, before.input), asTold))).toEqual(answer)
  },
  'undo a group': async (model, world, pick) => {
    const before = model.grouped[pick % model.grouped.length]
    if (!before) return
    const back = before.parts.filter(({ stands }) => stands)
    const own = back.filter(({ on }) => on === before.on)
    const sum = (inHours: boolean) =>
      own.filter(({ place }) => (place === 'hours') === inHours).reduce((total, part) => total + part.minutes, 0)
    const ask = { number: before.input.number, requestId: randomUUID(), undoes: before.requestId }
    const answer = await told(undoTime(world.advisor, ask), (undone) => ({
      ...{ minutes: undone.minutes, outside: undone.outsideMinutes, left: 0 },
    }))
    expect(answer).toEqual(
      back.length > 0 ? { minutes: sum(true), outside: sum(false), left: 0 } : { refused: 'already-reversed' },
    )
    back.forEach((part) => giveBack(model, part))
  },
}
