import type { KeyList } from './use-key-list'

type KeyTableProps = { list: KeyList; then: string; level: 2 | 3 }

/** What each key does. `then` stands between two that are pressed after one another. */
export function KeyTable({ list, then, level }: KeyTableProps) {
  const Heading = `h${level}` as const
  return (
    <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
      {list.map(({ heading, keys }) => (
        <div key={heading}>
          <Heading className="mb-1 text-base">{heading}</Heading>
          <dl>
            {keys.map(({ press, text }) => (
              <div key={press.join(' ')} className="border-hairline flex items-center gap-3 border-t py-1">
                <dt className="w-28 shrink-0 font-normal">
                  {press.map((key, place) => (
                    <span key={place}>
                      {place > 0 && <span className="text-muted text-sm">{` ${then} `}</span>}
                      <kbd className="border-line bg-tint inline-block min-w-7 rounded-sm border px-1.5 text-center font-sans text-sm">
                        {key.length === 1 ? key.toUpperCase() : key}
                      </kbd>
                    </span>
                  ))}
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  )
}
