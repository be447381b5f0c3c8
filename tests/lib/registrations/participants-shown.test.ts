import type { Participant } from '@/lib/registrations/list-participants'
import { participantsQuery, participantsShown, readParticipants } from '@/lib/registrations/participants-shown'

const one = (id: string, name: string | null, of: Partial<Participant> = {}): Participant => ({
  ...{ id, name, email: `${id}@bygg.example`, organisation: 'Bygg', status: 'seated', queueNo: 1 },
  ...{ registeredAt: new Date('2026-11-01T09:00:00Z'), offerEndsAt: null, checkedInAt: null, ...of },
})
const at = (clock: string) => new Date(`2026-11-20T${clock}:00Z`)

const people = [
  one('a', 'Åsa Öst', { organisation: 'Örby Åkeri', checkedInAt: at('09:05') }),
  one('b', 'Bo Ek', { organisation: null, checkedInAt: at('08:55') }),
  one('c', null),
  one('w1', 'Vera', { status: 'waiting', queueNo: 2 }),
  one('w2', 'Adam', { status: 'offered', queueNo: 3 }),
]
const ids = (query: Record<string, string>) =>
  participantsShown(people, readParticipants(query))
    .map(({ id }) => id)
    .join(' ')

describe('the participants that are shown', () => {
  it.each([
    ['by name, those who are forgotten last', {}, 'b a c w1 w2'],
    ['by name the other way', { sort: '-name' }, 'a b c w1 w2'],
    ['by organisation, those without one last', { sort: 'organisation' }, 'c a b w1 w2'],
    ['by when they came, the latest first', { sort: 'came' }, 'a b c w1 w2'],
    ['by when they came, the first first', { sort: '-came' }, 'b a c w1 w2'],
  ])('stand %s; who waits in their own order', (_, query, expected) => expect(ids(query)).toBe(expected))

  it.each([
    [{ q: 'asa' }, 'a'],
    [{ q: 'orby akeri' }, 'a'],
    [{ q: 'BO bygg' }, 'b'],
    [{ q: 'w2@bygg.example' }, 'w2'],
    [{ q: 'asa bo' }, ''],
    [{ q: '%' }, 'b a c w1 w2'],
  ])('are those with every word of %j', (query, expected) => expect(ids(query)).toBe(expected))

  it('say themselves in an address as they were asked for', () => {
    const asked = { q: 'åsa', sort: '-came' }
    expect(participantsQuery(readParticipants(asked))).toEqual(asked)
    expect(participantsQuery(readParticipants({ sort: 'shoe-size' }))).toEqual({})
  })
})
