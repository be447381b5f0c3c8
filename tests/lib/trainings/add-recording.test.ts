import { addRecording } from '@/lib/trainings/add-recording'
import { lastEvent } from '@/tests/support/told'
import { aTraining, trainingRow } from '@/tests/support/a-training'
import { refused } from '@/tests/support/refused'

const film = { url: 'https://film.example.com/1', captioned: true, transcript: 'Hej.' }

it('keeps a recording with its captions and its text version, once the training is over', async () => {
  const { slug, editor } = await aTraining()
  await refused(() => addRecording(editor, { slug, version: 2, ...film }), 'training-not-over')
  await addRecording(editor, { slug, version: 2, ...film }, new Date(Date.now() + 30 * 86_400_000))
  expect(await trainingRow(slug)).toMatchObject({ recordingUrl: film.url, recordingTranscript: 'Hej.', version: 3 })
  expect(await lastEvent()).toMatchObject({ type: 'training.recording-added', facts: {} })
})
