import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'

/** What a key signs: notes (C2SP signed-note, 0x01), or as a witness what others have signed (C2SP tlog-cosignature, 0x04). */
export const KINDS = { note: 0x01, cosignature: 0x04 } as const
export type KeyKind = keyof typeof KINDS

export type Verifier = { name: string; id: string; kind: KeyKind; key: KeyObject }
export type Signer = { name: string; vkey: string; id: string; signed: (text: string) => Buffer }

const NAME = /^[^+\s]{1,200}$/u
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const BYTES = 32

/** Reads a public key, `name+id+key`, as the sumdb and C2SP tools write it. Undefined for anything else. */
export function readVerifier(vkey: string): Verifier | undefined {
  const [name = '', id = '', data = ''] = parted(vkey)
  const bytes = Buffer.from(data, 'base64')
  const kind = (Object.keys(KINDS) as KeyKind[]).find((one) => KINDS[one] === bytes[0])
  const sound = NAME.test(name) && bytes.length === BYTES + 1 && bytes.toString('base64') === data
  if (!sound || !kind || id !== idOf(name, bytes)) return undefined
  const key = createPublicKey({ key: Buffer.concat([SPKI, bytes.subarray(1)]), format: 'der', type: 'spki' })
  return { name, id, kind, key }
}

/** Reads a private key, `PRIVATE+KEY+name+id+seed`, that signs notes. Undefined for anything else. */
export function readSigner(text: string): Signer | undefined {
  if (!text.startsWith('PRIVATE+KEY+')) return undefined
  const [name = '', id = '', data = ''] = parted(text.slice('PRIVATE+KEY+'.length))
  const bytes = Buffer.from(data, 'base64')
  if (!NAME.test(name) || bytes.length !== BYTES + 1 || bytes[0] !== KINDS.note || bytes.toString('base64') !== data)
    return undefined
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, bytes.subarray(1)]), format: 'der', type: 'pkcs8' })
  const vkey = vkeyOf(name, publicOf(secret))
  if (vkey.split('+')[1] !== id) return undefined
  return { name, vkey, id, signed: (message) => sign(null, Buffer.from(message, 'utf8'), secret) }
}

/** A new private key for the log of this name. */
export function makeSigner(name: string): string {
  if (!NAME.test(name)) throw new RangeError('A log’s name has neither spaces nor plus signs')
  const { privateKey } = generateKeyPairSync('ed25519')
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-BYTES)
  const data = Buffer.concat([Buffer.of(KINDS.note), seed]).toString('base64')
  return `PRIVATE+KEY+${name}+${vkeyOf(name, publicOf(privateKey)).split('+')[1]}+${data}`
}

/** base64 has plus signs of its own: only the first two part anything. */
function parted(text: string): string[] {
  const [name = '', id = '', ...data] = text.split('+')
  return [name, id, data.join('+')]
}

function publicOf(secret: KeyObject): Buffer {
  return createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-BYTES)
}

function vkeyOf(name: string, key: Buffer): string {
  const bytes = Buffer.concat([Buffer.of(KINDS.note), key])
  return `${name}+${idOf(name, bytes)}+${bytes.toString('base64')}`
}

function idOf(name: string, bytes: Buffer): string {
  return createHash('sha256').update(`${name}\n`).update(bytes).digest('hex').slice(0, 8)
}
