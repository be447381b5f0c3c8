import { waitingPills, type WaitingNumbers, type WaitingPlace, type WaitingWords } from './waiting-pills'

type WaitingCountProps = { place: WaitingPlace; numbers: WaitingNumbers; words: WaitingWords }

/** How much waits at a place; `WaitingWatch` keeps it right while pages change. */
export function WaitingCount({ place, numbers, words }: WaitingCountProps) {
  return (
    <span data-waiting={place} className="contents">
      {waitingPills(numbers, place, words).map(({ className, shown, said }) => (
        <span key={className} className={className}>
          {said ? (
            <>
              <span aria-hidden="true">{shown}</span>
              <span className="sr-only">{` ${said}`}</span>
            </>
          ) : (
            shown
          )}
        </span>
      ))}
    </span>
  )
}
