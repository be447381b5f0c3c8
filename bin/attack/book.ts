/** What was answered to a piece of work: a lost answer says nothing, and the same is sent again. */
export type Answer = 'accepted' | 'refused' | 'lost answer'

/** A piece of work that was sent, by the id of its request. */
export type Sent = { caseId: string; minutes: number; reverses?: string }

/** The attack's own list of what was sent and what was acknowledged, which the database knows nothing of. */
export class Book {
  readonly sent = new Map<string, Sent>()
  readonly acknowledged = new Set<string>()
  readonly breaches: string[] = []
  /** By case: acknowledged work that nobody began to take back. */
  private readonly standing = new Map<string, string[]>()
  attempts = 0
  refused = 0
  unanswered = 0

  send(requestId: string, sent: Sent): void {
    this.sent.set(requestId, sent)
  }

  answer(requestId: string, answer: Answer): void {
    this.attempts += 1
    if (answer === 'accepted') this.acknowledge(requestId)
    if (answer === 'refused') this.refused += 1
    if (answer === 'lost answer') this.unanswered += 1
  }

  /** Some work of the case to take back, given out once. */
  takeStanding(caseId: string): string | undefined {
    return this.standing.get(caseId)?.pop()
  }

  private acknowledge(requestId: string): void {
    const sent = this.sent.get(requestId)
    if (!sent || this.acknowledged.has(requestId)) return
    this.acknowledged.add(requestId)
    if (sent.reverses === undefined) {
      this.standing.set(sent.caseId, [...(this.standing.get(sent.caseId) ?? []), requestId])
    }
  }

  /** Something that must never succeed was tried. */
  tried(name: string, succeeded: boolean): void {
    this.attempts += 1
    if (succeeded) this.breaches.push(name)
    else this.refused += 1
  }
}
