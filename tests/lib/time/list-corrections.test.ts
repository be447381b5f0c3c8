import { listCorrections } from '@/lib/time/list-corrections'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { anOldEntry, askedFor, reversal } from '@/tests/support/old-time'

it('is what has been asked and still stands, and nothing that was taken back by hand meanwhile', async () => {
  const [one, other] = [await anOldEntry(), await anOldEntry()]
  await askedFor(one)
  await askedFor(other)
  const listed = async () => (await listCorrections(one.lead)).map(({ entryId }) => entryId)
  expect(await listed()).toEqual([one.entryId, other.entryId])
  await reverseTimeEntry(one.lead, reversal(one))
  expect(await listed()).toEqual([other.entryId])
})
