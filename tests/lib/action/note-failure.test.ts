import { noteFailure } from '@/lib/action/note-failure'
import { AWAY_DIGEST } from '@/lib/log/away-digest'

const noted = () => (globalThis as typeof globalThis & { failures?: Map<string, number> }).failures

describe('why a page failed, for the edge', () => {
  it('is 503 when the database went away, in whatever was drawn or done', () => {
    noteFailure('one', Object.assign(new Error(), { digest: AWAY_DIGEST }), 'render')
    noteFailure('two', Object.assign(new Error(), { code: 'ECONNREFUSED' }), 'action')
    expect([noted()?.get('one'), noted()?.get('two')]).toEqual([503, 503])
  })

  it('is 400 around an action, which tells its own faults as values', () => {
    noteFailure('three', new TypeError('Failed to parse body'), 'action')
    expect(noted()?.get('three')).toBe(400)
  })

  it('is nothing for a fault of ours, and never grows without end', () => {
    noteFailure('four', new Error('ours'), 'render')
    expect(noted()?.has('four')).toBe(false)
    for (let no = 0; no < 2_000; no++) noteFailure(`many-${no}`, new Error(), 'action')
    expect(noted()?.size).toBe(1_000)
  })
})
