import type { Image, Nodes } from 'mdast'
import { readMarkdown } from '@/lib/markdown/parse-markdown'

/** A picture a text asks for. `id` is null when it is not one of our own, and then it is not shown. */
export type Picture = { id: string | null; alt: string }

const OWN = /^\/api\/images\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

export function picturesIn(source: string): Picture[] {
  // Neither an escape nor a character reference makes these two, without which there is no picture.
  if (!source.includes('![')) return []
  const tree = readMarkdown(source)
  const addresses = new Map<string, string>()
  const pictures: Picture[] = []
  walk(tree, (node) => {
    if (node.type === 'definition') addresses.set(node.identifier, node.url)
  })
  walk(tree, (node) => {
    if (node.type === 'image') pictures.push(pictureOf(node.url, node.alt))
    if (node.type === 'imageReference') pictures.push(pictureOf(addresses.get(node.identifier) ?? '', node.alt))
  })
  return pictures
}

/** The ids of our own pictures in the texts, each once. */
export function imageIdsIn(...sources: string[]): string[] {
  return [...new Set(sources.flatMap(picturesIn).flatMap(({ id }) => id ?? []))]
}

function pictureOf(url: string, alt: Image['alt']): Picture {
  return { id: OWN.exec(url)?.[1] ?? null, alt: (alt ?? '').trim() }
}

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node)
  if ('children' in node) for (const child of node.children) walk(child, visit)
}
