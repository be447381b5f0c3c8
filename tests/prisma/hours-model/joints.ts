import { randomUUID } from 'node:crypto'
import { today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { findJoint } from '@/lib/time/find-joint'
import type { LogJointInput } from '@/lib/time/joint-inputs'
import { logJoint, type JointLogged } from '@/lib/time/log-joint'
import { reverseOutsideTime } from '@/lib/time/reverse-outside-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { undoTime } from '@/lib/time/undo-time'
import { giveBack, leftOn, potAt, type Joint, type Model, type Part, type Told } from './model'
import { told, type Step } from './steps'

/** The first draws as far as there is room, then the second where the round says so; the rest is outside the hours. */
function halvesBy({ secondDraws }: Model, duration: number, left: number) {
  const first = Math.min(duration, left)
  const second = secondDraws === 'twice' ? Math.min(duration, left - first) : 0
  return [
    { place: 'hours', minutes: first },
    { place: 'beyond-cap', minutes: duration - first },
    { place: 'hours', minutes: second },
    { place: secondDraws === 'twice' ? 'beyond-cap' : 'second', minutes: duration - second },
  ].filter(({ minutes: count }) => count > 0)
}
const asTold = ({ minutes: count, length }: JointLogged): Told => ({ minutes: count, outside: length, left: 0 })
const inHours = ({ parts }: Joint, where: boolean) =>
  parts.filter(({ place }) => (place === 'hours') === where).reduce((sum, part) => sum + part.minutes, 0)

/** Both halves go back, or neither. */
function takeBack(model: Model, { parts }: Joint): void {
  for (const part of parts) giveBack(model, part)
}

export const JOINT_STEPS: Record<string, Step> = {
  'log with a second advisor': async (model, world, pick) => {
    const on = pick % world.numbers.length
    const duration = minutes(1 + ((pick >> 2) % 97))
    const left = leftOn(model, on)
    const halves = halvesBy(model, duration, left)
    const drawn = halves.reduce((sum, half) => sum + (half.place === 'hours' ? half.minutes : 0), 0)
    const input: LogJointInput = {
      ...{ number: world.numbers[on] ?? '', secondId: world.stranger.personId, requestId: randomUUID(), duration },
      ...({ activity: 'meeting', workedOn: today(), earlyReason: 'called-first', lateReason: 'forgotten' } as const),
      ...{ note: '', drawn: pick % 7 === 0 ? 2 * duration : drawn },
    }
    const wanted: Told =
      input.drawn !== drawn
        ? { refused: 'joint-draws-other', minutes: drawn, minutesLeft: left }
        : { minutes: drawn, outside: duration, left: 0 }
    expect(await told(logJoint(world.advisor, input), asTold)).toEqual(wanted)
    if ('refused' in wanted) return
    const parts = (await findJoint(input.requestId)).map(({ id, why, minutes: count }) => ({
      ...{ on, minutes: count, id, stands: true, place: (why ?? 'hours') as Part['place'] },
    }))
    expect(parts.map(({ place, minutes: count }) => ({ place, minutes: count }))).toEqual(halves)
    potAt(model, on).used += drawn
    model.joints.push({ input, parts })
  },
  'log with a second advisor again': async (model, world, pick) => {
    const joint = model.joints[pick % model.joints.length]
    if (!joint) return
    const { duration } = joint.input
    expect(await told(logJoint(world.advisor, joint.input), asTold)).toEqual(
      joint.parts.every(({ stands }) => stands)
        ? { minutes: inHours(joint, true), outside: duration, left: 0 }
        : { refused: 'already-reversed' },
    )
  },
  'undo what two did': async (model, world, pick) => {
    const joint = model.joints[pick % model.joints.length]
    if (!joint) return
    const stood = joint.parts.every(({ stands }) => stands)
    const { number, requestId: undoes } = joint.input
    const answer = await told(undoTime(world.advisor, { number, requestId: randomUUID(), undoes }), (undone) => ({
      ...{ minutes: undone.minutes, outside: undone.outsideMinutes, left: 0 },
    }))
    expect(answer).toEqual(
      stood
        ? { minutes: inHours(joint, true), outside: inHours(joint, false), left: 0 }
        : { refused: 'already-reversed' },
    )
    if (stood) takeBack(model, joint)
  },
  'take back a half of two': async (model, world, pick) => {
    const joint = model.joints[pick % model.joints.length]
    const half = joint?.parts[(pick >> 4) % joint.parts.length]
    if (!joint || !half) return
    const stood = half.stands
    const { number } = joint.input
    const ask = { number, entryId: half.id, requestId: randomUUID(), reason: 'wrong-day', note: '' } as const
    const attempt = half.place === 'hours' ? reverseTimeEntry(world.lead, ask) : reverseOutsideTime(world.lead, ask)
    expect(await told(attempt, (back) => ({ minutes: back.minutes, outside: 0, left: 0 }))).toEqual(
      stood ? { minutes: half.minutes, outside: 0, left: 0 } : { refused: 'already-reversed' },
    )
    if (stood) takeBack(model, joint)
  },
}
