import { TextLink } from '@/components/ui/text-link'

const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/

/** Where one meets as the advisor wrote it, with an address on the web to press. */
export function MeetingPlace({ place }: { place: string }) {
  return place.split(ADDRESS).map((part, index) =>
    // With one group in the expression every other part is what it found.
    index % 2 === 1 ? (
      <TextLink key={part} href={part} className="wrap-anywhere" rel="noreferrer">
        {part}
      </TextLink>
    ) : (
      part
    ),
  )
}

/** Whether there is an address on the web to press. */
export const hasAddress = (place: string) => ADDRESS.test(place)
