'use client'

import { askForDraft, dropDraft, postDraft, type KeptDraft } from './draft-post'
import { basisOf, drawnTextsIn, isEmpty, sameTexts, textsIn } from './draft-texts'
import { fillForm } from './renewed-page'

/** What the form says of its draft. `isBehind`: what it was written on has been changed by someone since. */
export type DraftNews =
  | { status: 'none' }
  | { status: 'kept'; keptAt: string; restored: boolean }
  | { status: 'restored'; keptAt: string; isBehind: boolean }
  | { status: 'not-kept' }
  | { status: 'other'; other: KeptDraft | null }

const EVERY = 2_000
/** A send waits so long for a draft that is on its way, so that it does not arrive after what it was a draft of. */
const LONGEST_WAIT = 3_000

/**
 * Keeps what is typed in one form on the server, and gives it back where it is empty. It replaces only the version that it
 * knows of: when another tab or device has kept something since, it says so, keeps nothing and lets its person choose.
 */
export class DraftKeeper {
  #version = 0
  #restored = false
  #drawn: Record<string, string>
  /** What the server is known to hold, or what needs no keeping. */
  #kept: Record<string, string>
  #other: { draft: KeptDraft | null } | null = null
  #busy: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending = false
  #stopped = false

  constructor(
    private readonly form: HTMLFormElement,
    private readonly place: string,
    private readonly tell: (news: DraftNews) => void,
    beginning?: Record<string, string>,
  ) {
    this.#kept = drawnTextsIn(form)
    this.#drawn = { ...this.#kept, ...beginning }
  }

  /** `keepsTyped`: the form stands with what was just sent and refused, which no draft may replace. */
  begin(keepsTyped: boolean): void {
    this.#alone(async () => {
      const found = await askForDraft(this.place)
      if (found && !this.#stopped && !this.#sending) this.#meet(found, keepsTyped)
    })
  }

  typed = (): void => {
    this.#timer ??= setTimeout(this.keep, EVERY)
  }

  keep = (): void => {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#busy || this.#sending || this.#other) return
    const texts = textsIn(this.form)
    if (sameTexts(texts, this.#kept)) return
    this.#alone(() => (sameTexts(texts, this.#drawn) ? this.#drop() : this.#post(texts)))
  }

  /** From here on nothing is kept. Answers what is still on its way. */
  send(): Promise<void> | null {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#sending = true
    if (!this.#busy) return null
    return Promise.race([this.#busy, new Promise<void>((done) => setTimeout(done, LONGEST_WAIT))])
  }

  /** What the form posts, so that what was sent is forgotten with it. */
  get mark(): string {
    return `${this.place} ${this.#version}`
  }

  refused(): void {
    this.#sending = false
    this.typed()
  }

  /** What stands in the form now is its new beginning. */
  sent(): void {
    this.#startOver()
    this.tell({ status: 'none' })
  }

  takeOther(): void {
    const { draft } = this.#other ?? {}
    if (draft) this.#take(draft)
    else this.#empty()
  }

  keepMine(): void {
    this.#version = this.#other?.draft?.version ?? 0
    this.#kept = { '': '' }
    this.#other = null
    this.tell({ status: 'none' })
    this.keep()
  }

  throwAway(): void {
    const version = this.#version
    this.#empty()
    if (version > 0) this.#alone(() => dropDraft(this.place, version))
  }

  /** The page is left: the last words go along. */
  stop(): void {
    this.keep()
    this.#stopped = true
  }

  #alone(run: () => Promise<void>): void {
    this.#busy = run().finally(() => {
      this.#busy = null
      if (!this.#stopped && !sameTexts(textsIn(this.form), this.#kept)) this.typed()
    })
  }

  #meet(found: KeptDraft, keepsTyped: boolean): void {
    const texts = textsIn(this.form)
    if (sameTexts(found.texts, texts) || (!keepsTyped && sameTexts(texts, this.#drawn))) return this.#take(found)
    this.#other = { draft: found }
    this.tell({ status: 'other', other: found })
  }

  #take(draft: KeptDraft): void {
    const { version, keptAt, basis, texts } = draft
    this.#other = null
    this.#version = version
    this.#restored = true
    fillForm(this.form, texts)
    this.#kept = textsIn(this.form)
    const isBehind = basis !== null && basis !== basisOf(this.form) && !isEmpty(this.#drawn)
    this.tell({ status: 'restored', keptAt, isBehind })
  }

  async #post(texts: Record<string, string>): Promise<void> {
    const [place, version, basis] = [this.place, this.#version, basisOf(this.form)]
    const answer = await postDraft({ place, texts, basis, version })
    if (answer.status === 'kept') {
      this.#version = answer.version
      this.#kept = texts
    }
    if (answer.status === 'other') this.#other = { draft: answer.other }
    if (this.#stopped) return
    this.tell(answer.status === 'kept' ? { status: 'kept', keptAt: answer.keptAt, restored: this.#restored } : answer)
  }

  /** Everything that was typed has been taken away again by hand. */
  async #drop(): Promise<void> {
    const version = this.#version
    this.#startOver()
    if (version > 0) await dropDraft(this.place, version)
    if (!this.#stopped) this.tell({ status: 'none' })
  }

  #empty(): void {
    fillForm(this.form, this.#drawn)
    this.#startOver()
    this.tell({ status: 'none' })
  }

  #startOver(): void {
    this.#version = 0
    this.#restored = false
    this.#other = null
    this.#sending = false
    this.#drawn = textsIn(this.form)
    this.#kept = this.#drawn
  }
}
