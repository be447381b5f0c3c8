import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import type { Arranger } from '@/lib/trainings/access'
import { changeSeen } from '@/lib/trainings/change-seen'
import type { AddRecordingInput } from '@/lib/trainings/inputs'

/**
 * The recording, its captions and its text version, only together (lag 2018:1937, WCAG 1.2.2).
 * Refusals: `training-not-over`, and those of changeSeen.
 */
export async function addRecording(
  arranger: Arranger,
  input: AddRecordingInput,
  now: Date = new Date(),
): Promise<void> {
  const { slug, version, url, captioned, transcript } = input
  await transaction(async (tx) => {
    const data = { recordingUrl: url, recordingCaptioned: captioned, recordingTranscript: transcript }
    const { id, endsAt } = await changeSeen(tx, { slug, version }, ['published'], data)
    if (endsAt > now) throw new Refusal('training-not-over')
    await record(tx, arranger, 'training.recording-added', { kind: 'training', id }, {})
  })
}
