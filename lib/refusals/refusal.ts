import type { Facts, FactsOf, NoFacts, PlainCode } from '@/lib/refusals/facts'
import type { Code } from '@/lib/refusals/register'
import type { Issue } from '@/lib/refusals/result'

/**
 * A rule said no. Codes travel, with exactly the facts that the register gives them; sentences live in the messages
 * under `errors`. `field` names the input it belongs to.
 */
export class Refusal<C extends Code = Code> extends Error {
  override readonly name = 'Refusal'
  readonly code: Code
  readonly facts: Facts
  readonly field: string | undefined

  constructor(
    code: C,
    ...[facts = {}, field]: [C] extends [PlainCode]
      ? [facts?: NoFacts, field?: string]
      : [facts: FactsOf<C>, field?: string]
  ) {
    super(code)
    this.code = code
    this.facts = facts as Facts
    this.field = field
  }
}

/** Several at once, each at its own field. Where only one can be told, the first stands for them. */
export class Refusals extends Refusal<PlainCode> {
  readonly issues: readonly Issue[]

  constructor(issues: readonly [Issue, ...Issue[]]) {
    const [{ code, facts, field }] = issues
    super(code as PlainCode, facts as NoFacts, field)
    this.issues = issues
  }
}
