import { buttonClass } from '@/components/ui/button'
import { pathOf } from './use-receivers'

/** Asks for those who can be given cases, by a plain form of the list's own address. */
export function AskForReceivers({ ask, word }: { ask: string; word: string }) {
  const asked = new URLSearchParams(ask.slice(pathOf(ask).length))
  return (
    <>
      {[...asked].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={buttonClass({ variant: 'secondary', size: 'compact' })}>
        {word}
      </button>
    </>
  )
}
