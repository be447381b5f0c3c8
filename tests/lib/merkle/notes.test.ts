import { readCheckpoint, readKey } from '@/bin/verify-proof.mjs'
import { checkpointText, readCheckpointText } from '@/lib/merkle/checkpoint-text'
import { cosignedAt } from '@/lib/merkle/cosignature'
import { makeSigner, readSigner, readVerifier, type Signer, type Verifier } from '@/lib/merkle/note-key'
import { isSignedBy, readNote, signNote } from '@/lib/merkle/signed-note'
import { OTHER_KEY, OTHER_VKEY, VKEY } from '@/tests/support/checkpoints'
import { WitnessServer } from '@/tests/support/witness'

/** The key and the note of the example in the documentation of Go's golang.org/x/mod/sumdb/note. */
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const PETER_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`
const signer = readSigner(process.env.CHECKPOINT_KEY ?? '') as Signer
const verifier = readVerifier(VKEY) as Verifier

describe('keys', () => {
  it('are read as other tools write them', () => {
    expect(readVerifier(PETER)).toMatchObject({ name: 'PeterNeumann', id: 'c74f20a3', kind: 'note' })
    const note = readNote(PETER_NOTE)
    expect(note && isSignedBy(note, readVerifier(PETER) as Verifier)).toBe(true)
  })

  it('are made, read and used again, also with a plus sign in them', () => {
    for (let i = 0; i < 50; i++) {
      const made = readSigner(makeSigner('x.example/log')) as Signer
      const note = readNote(signNote('text\n', [made]))
      expect(note && isSignedBy(note, readVerifier(made.vkey) as Verifier)).toBe(true)
      expect(readKey(made.vkey).name).toBe('x.example/log')
    }
    expect(() => makeSigner('two words')).toThrow(RangeError)
  })

  it.each([
    '', 'x', VKEY.replace('45e71768', '45e71769'), VKEY.replace('example', 'exemple'), `${VKEY}=`, VKEY.slice(0, -4),
    VKEY.replace('+AS', '+BC'), `${VKEY}+more`,
  ])('are none: %s', (text) => {
    expect(readVerifier(text)).toBeUndefined()
    expect(() => readKey(text)).toThrow()
  }) // prettier-ignore

  it.each(['', VKEY, 'PRIVATE+KEY+x', OTHER_KEY.replace('7af11f54', '7af11f55'), OTHER_KEY.slice(0, -1)])(
    'that sign are none: %s',
    (text) => {
      expect(readSigner(text)).toBeUndefined()
    },
  )
})

describe('a signed checkpoint', () => {
  const root = Buffer.alloc(32, 7).toString('base64')
  const text = checkpointText({ origin: signer.name, size: 20, root })
  const note = signNote(text, [signer])

  it('says the same to both readers', () => {
    const read = readNote(note)
    expect(read && isSignedBy(read, verifier)).toBe(true)
    expect(read && isSignedBy(read, readVerifier(OTHER_VKEY) as Verifier)).toBe(false)
    expect(readCheckpointText(read?.text ?? '')).toEqual({ origin: signer.name, size: 20, root })
    expect(readCheckpoint(note, [readKey(VKEY)])).toEqual({ origin: signer.name, size: 20, root: Buffer.alloc(32, 7) })
  })

  it('may have lines of others, and signatures of others', () => {
    const more = signNote(`${text}an extension\n`, [signer, readSigner(OTHER_KEY) as Signer])
    expect(readCheckpoint(more, [readKey(VKEY)]).size).toBe(20)
    expect(readCheckpoint(more, [readKey(OTHER_VKEY)]).size).toBe(20)
  })

  it.each([
    ['a leading zero', text.replace('\n20\n', '\n020\n')],
    ['a sign', text.replace('\n20\n', '\n+20\n')],
    ['a fraction', text.replace('\n20\n', '\n2e1\n')],
    ['a size too large to count', text.replace('\n20\n', '\n9007199254740993\n')],
    ['a short root', text.replace(root, Buffer.alloc(31).toString('base64'))],
    ['a root in another spelling', text.replace(root, root.replaceAll('=', ''))],
    ['no root', `${signer.name}\n20\n`],
    ['another origin', text.replace(signer.name, 'another.example/log')],
  ])('is refused with %s, though the key signed it', (what, other) => {
    expect(() => readCheckpoint(signNote(other, [signer]), [readKey(VKEY)])).toThrow()
    if (what !== 'another origin') expect(readCheckpointText(other)).toBeUndefined()
  })

  it.each([
    ['without its end', note.slice(0, -1)],
    ['without its signature', text],
    ['with an empty signature', `${text}\n`],
    ['with something after it', `${note}more\n`],
    ['with a hyphen for the dash', note.replace('—', '-')],
    ['with a changed signature', note.replace(/.{6}\n$/, 'AAAA=\n')],
    ['with very many signatures', `${text}\n${'— x AAAAAAAA\n'.repeat(40)}`],
  ])('is none %s', (_what, other) => {
    const read = readNote(other)
    expect(read ? isSignedBy(read, verifier) : false).toBe(false)
    expect(() => readCheckpoint(other, [readKey(VKEY)])).toThrow()
  })
})

describe('a witness’s signature', () => {
  const witness = new WitnessServer([])
  const known = readVerifier(witness.vkey) as Verifier
  const text = 'example.test/log\n3\nAAAA\n'
  const line = witness.cosign(text).trim()

  it('is of the text and of its time', () => {
    expect(cosignedAt(line, text, known)).toBe(1_800_000_000)
    expect(cosignedAt(line, `${text}more\n`, known)).toBeUndefined()
    expect(cosignedAt(line, text, readVerifier(new WitnessServer([]).vkey) as Verifier)).toBeUndefined()
    expect(cosignedAt(line, text, verifier)).toBeUndefined()
    const [dash, name, data = ''] = line.split(' ')
    const bytes = Buffer.from(data, 'base64')
    bytes.writeBigUInt64BE(1_900_000_000n, 4)
    expect(cosignedAt(`${dash} ${name} ${bytes.toString('base64')}`, text, known)).toBeUndefined()
    expect(cosignedAt('', text, known)).toBeUndefined()
  })

  it('is none for the log itself: a key of one kind does not pass for the other', () => {
    expect(isSignedBy({ text, signatures: readNote(`${text}\n${line}\n`)?.signatures ?? [] }, known)).toBe(false)
    expect(() => readKey(witness.vkey)).toThrow(/not an Ed25519 key/)
  })
})
