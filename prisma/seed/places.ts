import { host, type Municipality } from '@/lib/config/host'

/** The demo's people and rooms are spread over the host's own municipalities, however many it has. */
export function placeNo(index: number): Municipality {
  const { municipalities } = host()
  const place = municipalities[index % municipalities.length]
  if (!place) throw new Error('the host has no municipality')
  return place
}

/** A text with `{county}` and `{town 10}` told of the host's own. */
export function inTheCounty(text: string): string {
  return text
    .replaceAll('{county}', host().county.name)
    .replaceAll(/\{town (\d+)\}/g, (_, index: string) => placeNo(Number(index)).name)
}
