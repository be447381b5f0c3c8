import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readCheckpoint, readKey, Refused, type Key, type Tree } from '../verify-proof.mjs'
import { Unreachable } from './unreachable'

const CHECKPOINT = /\.checkpoint(\.txt)?$/
const LEAVES = /^0*(\d+)-0*(\d+)\.leaves(\.txt)?$/
const BYTES = 32

export type Evidence = {
  trees: (Tree & { file: string })[]
  /** Leaf hashes that a signed checkpoint vouches for, one after the other from the first. */
  leaves: Buffer
  /** Files that prove nothing, one sentence each. */
  doubts: string[]
}

/** Checkpoints that one of the keys has signed, smallest first, and the leaf hashes kept beside them. */
export function readEvidence(folder: string, keyTexts: readonly string[]): Evidence {
  const keys = keysOf(keyTexts)
  const names = namesIn(folder)
  const doubts: string[] = []
  const trees = names
    .filter((name) => CHECKPOINT.test(name))
    .flatMap((name) => {
      try {
        return [{ ...readCheckpoint(readFileSync(path.join(folder, name), 'utf8'), keys), file: name }]
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        doubts.push(`${name}: ${error.message}.`)
        return []
      }
    })
    // One of nothing proves nothing.
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size)
  if (trees.length + doubts.length === 0) throw new Unreachable(`${folder} holds no checkpoints.`)
  return { trees, leaves: leavesIn(folder, names), doubts }
}

function keysOf(texts: readonly string[]): Key[] {
  try {
    return texts.map((text) => readKey(text))
  } catch (error) {
    throw new Unreachable(`--key: ${(error as Error).message}.`)
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort()
  } catch {
    throw new Unreachable(`${folder} is no folder that can be read.`)
  }
}

/** As far as the files join without a gap. Whether they are the right ones, the checkpoints tell. */
function leavesIn(folder: string, names: readonly string[]): Buffer {
  const parts: Buffer[] = []
  let end = 0
  const ranges = names
    .flatMap((name) => {
      const [, from, to] = LEAVES.exec(name) ?? []
      return from && to ? [{ name, from: Number(from), to: Number(to) }] : []
    })
    .sort((a, b) => a.from - b.from || b.to - a.to)
  for (const { name, from, to } of ranges) {
    if (from > end || to <= end) continue
    const lines = readFileSync(path.join(folder, name), 'utf8')
      .split('\n')
      .slice(end - from, -1)
    const bytes = Buffer.concat(lines.map((line) => Buffer.from(line, 'hex')))
    if (bytes.length !== (to - end) * BYTES) break
    parts.push(bytes)
    end = to
  }
  return Buffer.concat(parts)
}
