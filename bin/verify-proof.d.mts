import type { KeyObject } from 'node:crypto'

export class Refused extends Error {}
export type Key = { name: string; id: string; key: KeyObject }
export type Tree = { origin: string; size: number; root: Buffer }
export function leafHash(text: string): Buffer
export function nodeHash(left: Buffer, right: Buffer): Buffer
export function rootOf(leaves: readonly Buffer[]): Buffer
export function provesInclusion(
  hash: Buffer,
  index: number,
  size: number,
  proof: readonly Buffer[],
  root: Buffer,
): boolean
export function provesConsistency(
  from: number,
  fromRoot: Buffer,
  to: number,
  toRoot: Buffer,
  proof: readonly Buffer[],
): boolean
export function readKey(text: string): Key
export function readCheckpoint(note: string, keys: readonly Key[]): Tree
export function checkReceipt(
  receipt: unknown,
  keys: readonly Key[],
): { event: { type: string; at: string; facts: object }; tree: Tree }
export function checkAll(texts: readonly string[], keys: readonly Key[]): string[]
