/** Bytes of a file that is sent in. */
export const LARGEST_FILE = 8 * 1024 * 1024
/** Pixels of a picture before it is made smaller: more would take the server's memory. */
export const MOST_PIXELS = 50_000_000
/** Widths that are kept, in pixels; a narrower picture is kept as it is. */
export const WIDTHS = [480, 960, 1600] as const
export const FORMATS = ['webp', 'jpeg'] as const
export type ImageFormat = (typeof FORMATS)[number]
export const LONGEST_ALT = 500

/** What a page needs to draw a picture without moving the text below it. */
export type ImageFacts = { width: number; height: number; alt: string }

export function imagePath(id: string, width?: number): string {
  return `/api/images/${id}${width ? `?w=${width}` : ''}`
}

/** What the browser's file dialogue offers. */
export const FILE_KINDS = 'image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff'
