#!/usr/bin/env node
// Checks what Upphandlingsakuten gives out as proof. One file, nothing to install: Node 20 or later runs it.
//
//   node verify-proof.mjs --key KEY FILE…
//
// KEY is the log's public key as the page /bevis shows it, from somewhere you trust: a paper, a mail, an earlier visit.
// It may be given several times. The files may be any of these, in any order:
//   a checkpoint        what the whole log was at one moment, signed
//   leaf hashes         one line of 64 hexadecimal digits for each event: they must add up to the checkpoints
//   a consistency proof that one checkpoint's log is the beginning of another's: give both checkpoints too
//   a receipt           one event with the proof that it stands in the log
// Answers one line for each finding, and exits 0 when all of it holds, 1 when something does not, 2 when it cannot tell.
//
// Every event is hashed (SHA-256 of a zero byte and its text), neighbours are hashed together (a one byte and the two),
// and those again, until one hash is left: the root. Change one letter of one event, and the root is another. The
// checkpoint is the number of events and the root, signed with Ed25519. RFC 9162, C2SP tlog-checkpoint.
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'

export class Refused extends Error {}
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
export const leafHash = (text) => sha256(Uint8Array.of(0), Buffer.from(text, 'utf8'))
export const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right)

/** The hash over all leaves: neighbours pair up, level by level, and one without a neighbour moves up as it is. */
export function rootOf(leaves) {
  if (leaves.length === 0) return sha256()
  let level = leaves
  while (level.length > 1) {
    const above = []
    for (let i = 0; i + 1 < level.length; i += 2) above.push(nodeHash(level[i], level[i + 1]))
    level = level.length % 2 ? [...above, level.at(-1)] : above
  }
  return level[0]
}

/** Walks from a leaf up to the root (RFC 9162, 2.1.3.2). */
export function provesInclusion(hash, index, size, proof, root) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false
  let [at, last, made] = [BigInt(index), BigInt(size) - 1n, hash]
  for (const sibling of proof) {
    if (last === 0n) return false
    if (at & 1n || at === last) {
      made = nodeHash(sibling, made)
      while (!(at & 1n) && at !== 0n) [at, last] = [at >> 1n, last >> 1n]
    } else made = nodeHash(made, sibling)
    ;[at, last] = [at >> 1n, last >> 1n]
  }
  return last === 0n && made.equals(root)
}

/** Makes both roots out of the proof (RFC 9162, 2.1.4.2): then the former tree is the beginning of the later one. */
export function provesConsistency(from, fromRoot, to, toRoot, proof) {
  if (!Number.isSafeInteger(from) || from < 1 || from > to) return false
  if (from === to) return proof.length === 0 && fromRoot.equals(toRoot)
  const isWhole = (BigInt(from) & (BigInt(from) - 1n)) === 0n
  const path = isWhole ? [fromRoot, ...proof] : [...proof]
  let [at, last] = [BigInt(from) - 1n, BigInt(to) - 1n]
  while (at & 1n) [at, last] = [at >> 1n, last >> 1n]
  if (path.length === 0) return false
  let [former, later] = [path[0], path[0]]
  for (const hash of path.slice(1)) {
    if (last === 0n) return false
    if (at & 1n || at === last) {
      ;[former, later] = [nodeHash(hash, former), nodeHash(hash, later)]
      while (!(at & 1n) && at !== 0n) [at, last] = [at >> 1n, last >> 1n]
    } else later = nodeHash(later, hash)
    ;[at, last] = [at >> 1n, last >> 1n]
  }
  return last === 0n && former.equals(fromRoot) && later.equals(toRoot)
}

/** Bytes of exact base64: no spaces, no signs too many, nothing that another text could also mean. */
function bytesOf(text, length) {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'base64') : Buffer.alloc(0)
  if (bytes.toString('base64') !== text || (length && bytes.length !== length)) throw new Refused(`not a hash: ${text}`)
  return bytes
}

function pathOf(proof) {
  if (!Array.isArray(proof)) throw new Refused('it holds no proof')
  return proof.map((hash) => bytesOf(hash, 32))
}

/** A public key: the log's name, four bytes of a hash, and 0x01 with the Ed25519 key in base64, with + between. */
export function readKey(text) {
  const [, name, id, data] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? []
  if (!name) throw new Refused('the key is not written as name+id+key')
  const bytes = bytesOf(data, 33)
  const isIts =
    sha256(Buffer.from(`${name}\n`), bytes)
      .toString('hex')
      .slice(0, 8) === id
  if (bytes[0] !== 1 || !isIts) throw new Refused('the key is not an Ed25519 key of that name')
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)])
  return { name, id, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) }
}

/** A checkpoint that one of the keys has signed, of the log that the key is named after. Throws for any other. */
export function readCheckpoint(note, keys) {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n')) throw new Refused('it is not a checkpoint: no signature stands under it')
  const text = note.slice(0, end + 1)
  const [origin, size, root] = text.split('\n')
  const lines = note.slice(end + 2, -1).split('\n')
  const signatures = lines.map((line) => /^— ([^+\s]+) ([A-Za-z0-9+/]+=*)$/.exec(line) ?? [line])
  const odd = signatures.find(([, name]) => !name)
  if (odd) throw new Refused(`it is not a checkpoint: "${odd[0]}" is no signature`)
  const signed = signatures.some(([, name, data]) => {
    const bytes = bytesOf(data)
    const by = keys.find((key) => key.name === name && key.id === bytes.subarray(0, 4).toString('hex'))
    return by && by.name === origin && verify(null, Buffer.from(text, 'utf8'), by.key, bytes.subarray(4))
  })
  if (!signed) throw new Refused('no given key of its log has signed the checkpoint')
  if (!/^(0|[1-9]\d{0,15})$/.test(size) || !Number.isSafeInteger(Number(size)))
    throw new Refused(`"${size}" is no size`)
  return { origin, size: Number(size), root: bytesOf(root, 32) }
}

/** Whether a receipt's event stands in the tree of its checkpoint. Throws when it does not. Answers event and checkpoint. */
export function checkReceipt(receipt, keys) {
  const { canonical, index, proof, checkpoint } = receipt
  if (typeof canonical !== 'string') throw new Refused('it is no receipt')
  const tree = readCheckpoint(String(checkpoint), keys)
  if (!provesInclusion(leafHash(canonical), index, tree.size, pathOf(proof), tree.root))
    throw new Refused('the event does not stand in the log of its checkpoint')
  return { event: JSON.parse(canonical), tree }
}

function kindOf(text) {
  if (!text.startsWith('{')) return /^[0-9a-f]{64}\n/.test(text) ? 'leaves' : 'checkpoint'
  return 'canonical' in JSON.parse(text) ? 'receipt' : 'consistency'
}

function leavesOf(text) {
  const lines = text.split('\n').slice(0, -1)
  const bad = lines.findIndex((line) => !/^[0-9a-f]{64}$/.test(line))
  if (bad >= 0 || !text.endsWith('\n')) throw new Refused(`line ${bad + 1} of the leaf hashes is no hash`)
  return lines.map((line) => Buffer.from(line, 'hex'))
}

/** Checks the files against each other and answers one sentence for each finding. Throws at the first that does not hold. */
export function checkAll(texts, keys) {
  const of = (kind) => texts.filter((text) => kindOf(text) === kind)
  const said = []
  const trees = of('checkpoint')
    .map((text) => readCheckpoint(text, keys))
    .sort((a, b) => a.size - b.size)
  for (const { origin, size } of trees) said.push(`${origin}: a checkpoint of ${size} events, signed with the key.`)
  const leaves = of('leaves').flatMap(leavesOf)
  if (leaves.length > 0) {
    if (trees.length === 0) throw new Refused('leaf hashes prove nothing without a checkpoint')
    for (const { size, root } of trees) {
      if (size > leaves.length)
        throw new Refused(`the checkpoint has ${size} events, but there are ${leaves.length} leaf hashes`)
      if (!rootOf(leaves.slice(0, size)).equals(root))
        throw new Refused(`the first ${size} leaf hashes are not those of the checkpoint`)
      said.push(`The first ${size} leaf hashes are exactly those of the checkpoint.`)
    }
  }
  for (const text of of('consistency')) {
    const { from, to, proof } = JSON.parse(text)
    const [former, later] = [from, to].map((size) => trees.find((tree) => tree.size === size))
    if (!former || !later) throw new Refused(`the proof is about ${from} and ${to} events: give those two checkpoints`)
    if (former.origin !== later.origin) throw new Refused('the two checkpoints are of different logs')
    if (!provesConsistency(from, former.root, to, later.root, pathOf(proof)))
      throw new Refused(`the log of ${from} events is not the beginning of the log of ${to}`)
    said.push(`The log of ${from} events is the unchanged beginning of the log of ${to}.`)
  }
  for (const text of of('receipt')) {
    const { event, tree } = checkReceipt(JSON.parse(text), keys)
    said.push(`${event.type} of ${event.at} stands in the log of ${tree.size} events: ${JSON.stringify(event.facts)}`)
  }
  return said
}

function main(args) {
  const keys = args.flatMap((arg, i) => (args[i - 1] === '--key' ? [readKey(arg)] : []))
  const files = args.filter((arg, i) => arg !== '--key' && args[i - 1] !== '--key')
  if (keys.length === 0 || files.length === 0) {
    console.error('Usage: node verify-proof.mjs --key KEY FILE…')
    return 2
  }
  const texts = files.map((file) => readFileSync(file, 'utf8'))
  process.stdout.write(checkAll(texts, keys).join('\n') + '\n')
  return 0
}

if (process.argv[1]?.endsWith('verify-proof.mjs')) {
  try {
    process.exitCode = main(process.argv.slice(2))
  } catch (error) {
    const said = error instanceof Refused ? 'It does not hold' : 'It cannot be judged'
    console.error(`${said}: ${error.message}`)
    process.exitCode = error instanceof Refused ? 1 : 2
  }
}
