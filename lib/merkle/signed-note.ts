import { verify } from 'node:crypto'
import type { Signer, Verifier } from './note-key'

/** A text with its signatures (C2SP signed-note). */
export type Note = { text: string; signatures: { name: string; id: string; bytes: Buffer }[] }

const LINE = /^— ([^+\s]{1,200}) ([A-Za-z0-9+/]+={0,2})$/u
const MOST_SIGNS = 16

/** Signed by each, the present key first, so that who knows only the former one can still read it. */
export function signNote(text: string, signers: readonly Signer[]): string {
  return `${text}\n${signers.map((signer) => signatureLine(signer, signer.signed(text))).join('')}`
}

/** Undefined for what is no note. Says nothing about who signed it. */
export function readNote(note: string): Note | undefined {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n')) return undefined
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > MOST_SIGNS) return undefined
  const signatures = lines.map(signatureOf)
  if (!signatures.every((one) => one !== undefined)) return undefined
  return { text: note.slice(0, end + 1), signatures }
}

/** Whether the key signed the note's text. A signature by another key says nothing for or against it. */
export function isSignedBy({ text, signatures }: Note, { name, id, kind, key }: Verifier): boolean {
  return signatures.some((one) => {
    if (kind !== 'note' || one.name !== name || one.id !== id || one.bytes.length !== 64) return false
    return verify(null, Buffer.from(text, 'utf8'), key, one.bytes)
  })
}

export function signatureOf(line: string): Note['signatures'][number] | undefined {
  const [, name, data] = LINE.exec(line) ?? []
  const bytes = Buffer.from(data ?? '', 'base64')
  if (!name || bytes.length < 5 || bytes.toString('base64') !== data) return undefined
  return { name, id: bytes.subarray(0, 4).toString('hex'), bytes: bytes.subarray(4) }
}

function signatureLine({ name, id }: Pick<Signer, 'name' | 'id'>, signature: Buffer): string {
  return `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`
}
