import { addDetailsByLink } from '@/lib/outcomes/add-details-by-link'
import { answerByLink } from '@/lib/outcomes/answer-by-link'
import { addDetailsInput } from '@/lib/outcomes/inputs'
import { answersOf, anAskedCase } from '@/tests/support/a-follow-up'
import { refused } from '@/tests/support/refused'

const details = (token: string, typed: Record<string, unknown> = {}) => addDetailsInput.parse({ token, ...typed })

it('is added to an answer, once, and leaves the answer as it was', async () => {
  const { id, token } = await anAskedCase()
  await refused(() => addDetailsByLink(details(token)), 'bid-missing')
  await answerByLink({ token, bid: 'yes', result: 'won' })
  await addDetailsByLink(details(token))
  expect(await answersOf(id)).toHaveLength(1)
  const typed = details(token, { value: '1 200 000 kr', bidsReceived: '3', firstPublicBid: 'no', barriers: ['time', 'form'], mayTell: 'on' }) // prettier-ignore
  await addDetailsByLink(typed)
  await addDetailsByLink(typed)
  expect(await answersOf(id)).toMatchObject([
    { result: 'won' },
    { result: 'won', valueSek: 1_200_000n, bidsReceived: 3, firstPublicBid: false, barriers: ['form', 'time'], mayTell: true }, // prettier-ignore
  ])
})

it('keeps no value of what was not won', async () => {
  const { id, token } = await anAskedCase()
  await answerByLink({ token, bid: 'yes', result: 'lost' })
  await addDetailsByLink(details(token, { value: '500', bidsReceived: '7' }))
  expect((await answersOf(id)).at(-1)).toMatchObject({ valueSek: null, bidsReceived: 7 })
})

it.each([
  ['1,5', 'value-format'],
  ['1.200.000', 'value-format'],
  ['-5', 'value-format'],
  ['0', 'value-format'],
  ['en miljon', 'value-format'],
])('does not guess what %s is worth', (value, code) => {
  const { error } = addDetailsInput.safeParse({ token: 't', value })
  expect(error?.issues[0]?.message).toBe(code)
})
