import { signers } from '@/lib/proofs/signers'
import { OTHER_KEY, OTHER_VKEY, setCheckpoints, VKEY } from '@/tests/support/checkpoints'
import { filesBelow, textOf } from '@/tests/support/sources'

it('are the present key and, while it is set, the former one', () => {
  expect(signers().map(({ vkey }) => vkey)).toEqual([VKEY])
  setCheckpoints({ previousKey: OTHER_KEY })
  expect(signers().map(({ vkey }) => vkey)).toEqual([VKEY, OTHER_VKEY])
})

it('are read by what signs checkpoints, and by nothing else that is served', () => {
  const served = ['app', 'components', 'lib'].flatMap((folder) => filesBelow(folder))
  const naming = (word: string) => served.filter((path) => new RegExp(`\\b${word}\\b`).test(textOf(path)))
  expect(naming('proofs/signers')).toEqual(['lib/proofs/sign-due-checkpoint.ts'])
  expect(naming('signerAt')).toEqual(['lib/config/checkpoint-settings.ts', 'lib/proofs/signers.ts'])
})
