import type { FactKind } from '@/lib/refusals/code-shape'
import type { Code, FormCode, REGISTER } from '@/lib/refusals/register'

export type Fact = string | number
export type Facts = Readonly<Record<string, Fact>>
export type NoFacts = Readonly<Record<string, never>>

type Told<K extends FactKind> = K extends 'number' | 'minutes'
  ? number
  : K extends readonly string[]
    ? K[number]
    : string
type ToldEach<F> = { readonly [Name in keyof F]: F[Name] extends FactKind ? Told<F[Name]> : never }
type FactsOfOne<C extends Code> = (typeof REGISTER)[C] extends { facts: infer F } ? ToldEach<F> : NoFacts
/** A function's parameters meet where its union is taken apart: what is right for every one of them. */
type ForEach<C extends Code> = C extends Code ? (facts: FactsOfOne<C>) => void : never

/** Exactly what the sentence of a code is told with; of a code that is one of several, what all of them take. */
export type FactsOf<C extends Code> = ForEach<C> extends (facts: infer F) => void ? F : never

/** Codes that need no facts. */
export type PlainCode = { [C in Code]: (typeof REGISTER)[C] extends { facts: unknown } ? never : C }[Code]

/** What a schema can say: it has no facts to tell. */
export type PlainFormCode = Extract<FormCode, PlainCode>
