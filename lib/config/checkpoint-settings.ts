import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { readSigner, readVerifier, type Signer, type Verifier } from '@/lib/merkle/note-key'
import { parseUrl } from './parse-url'
import type { Environment, Settings } from './settings-schema'

export type Witness = { url: string; verifier: Verifier }

/** How checkpoints of the trail are signed and where they go. The keys themselves are read when something is signed. */
export type CheckpointSettings = {
  /** The private key, or the file that holds it. Unset: nothing is signed. */
  key?: string
  previousKey?: string
  mails: string[]
  folder?: string
  witnesses: Witness[]
}

const KEYS = ['CHECKPOINT_KEY', 'CHECKPOINT_KEY_PREVIOUS'] as const
const ADDRESS = /^[^<>@\s,]+@[^<>@\s,]+$/

export function checkpointSettings(env: Pick<Settings, `CHECKPOINT_${string}` & keyof Settings>): CheckpointSettings {
  return {
    key: env.CHECKPOINT_KEY,
    previousKey: env.CHECKPOINT_KEY_PREVIOUS,
    mails: listOf(env.CHECKPOINT_MAIL),
    folder: env.CHECKPOINT_DIR,
    witnesses: listOf(env.CHECKPOINT_WITNESS).flatMap((text) => witnessOf(text) ?? []),
  }
}

/** Reads a key from where its setting says that it is. Undefined when there is none, or what is there is no key. */
export function signerAt(setting: string): Signer | undefined {
  if (setting.startsWith('PRIVATE+KEY+')) return readSigner(setting)
  try {
    return readSigner(readFileSync(setting, 'utf8').trim())
  } catch {
    return undefined
  }
}

/** What is wrong with these settings, one sentence each. */
export function checkpointFaults(env: Environment): string[] {
  const signers = KEYS.map((name) => (env[name] ? signerAt(env[name]) : undefined))
  const faults = KEYS.filter((name, i) => env[name] && !signers[i]).map(
    (name) => `${name} must be a key as \`npm run checkpoint:key\` makes it, or name a file that holds one.`,
  )
  const [present, previous] = signers
  if (env.CHECKPOINT_KEY_PREVIOUS && !env.CHECKPOINT_KEY)
    faults.push('CHECKPOINT_KEY_PREVIOUS is set without CHECKPOINT_KEY, which signs from now on.')
  if (present && previous && (present.name !== previous.name || present.id === previous.id))
    faults.push('CHECKPOINT_KEY and CHECKPOINT_KEY_PREVIOUS must be two keys of one name, which is the log’s.')
  if (!listOf(env.CHECKPOINT_MAIL).every((address) => ADDRESS.test(address)))
    faults.push('CHECKPOINT_MAIL must be e-mail addresses without names, with a comma between.')
  if (env.CHECKPOINT_DIR && !isWritable(env.CHECKPOINT_DIR))
    faults.push('CHECKPOINT_DIR must name a folder that is there and can be written to.')
  const witnesses = listOf(env.CHECKPOINT_WITNESS)
  const known = witnesses.map(witnessOf)
  if (known.includes(undefined) || new Set(known.map((one) => one?.verifier.name)).size < witnesses.length)
    faults.push(
      'CHECKPOINT_WITNESS must be address and public key of a witness with a space between, and a comma before the next: https://witness.example name+id+key.',
    )
  return faults
}

function witnessOf(text: string): Witness | undefined {
  const [address = '', vkey = '', ...more] = text.split(/\s+/)
  const verifier = readVerifier(vkey)
  const url = parseUrl(address)
  if (more.length > 0 || verifier?.kind !== 'cosignature' || !url || !/^https?:$/.test(url.protocol)) return undefined
  return { url: address.replace(/\/+$/, ''), verifier }
}

function listOf(text = ''): string[] {
  return text.split(',').flatMap((part) => part.trim() || [])
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return statSync(folder).isDirectory()
  } catch {
    return false
  }
}
