import type { Messages } from '@/lib/i18n/messages'

/** A list of codes with their words: those of cases and time, and the trail's own. */
export type WordList = keyof Messages['caseWords'] | keyof Messages['trailEvents']['words']

type TextKind =
  'text' | 'choice' | 'person' | 'case' | 'partner' | 'entry' | 'day' | 'instant' | 'municipality' | WordList

/**
 * How a fact is said. `text`, `number`: as it stands. `choice`: a code that only chooses between wordings. The rest is what
 * an id or code stands for; a list of words says a code, or several. With `?` it may be null and is then `none`, which its
 * sentence chooses by.
 */
export type FactKind = TextKind | 'number' | 'minutes' | `${TextKind | 'number' | 'minutes'}?`

/** The kinds that fit a fact of this type. */
type KindFor<F> = F extends readonly string[] ? WordList : F extends number ? 'number' | 'minutes' : TextKind
type Fitting<F> = null extends F ? `${KindFor<NonNullable<F>>}?` : KindFor<F>

/** The facts that the sentence of an event is told with, each as its kind. Facts that no sentence tells are left out. */
export type Telling<Facts> = { readonly [Name in keyof Facts]?: Fitting<Facts[Name]> }
