import { answerByLinkInput } from '@/lib/outcomes/inputs'

const said = (bid: string, result: string) => {
  const { error } = answerByLinkInput.safeParse({ token: 'a'.repeat(43), bid, result })
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

it('asks what came of a bid that was handed in, and of no other', () => {
  expect(said('yes', '')).toEqual(['result: result-missing'])
  expect(said('yes', 'lost')).toEqual([])
  expect(said('no', '')).toEqual([])
})
