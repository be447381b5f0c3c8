/** Bytes. The largest sample of the Publications Office has a tenth of it; what is larger is refused before it is read. */
export const LARGEST_NOTICE = 900 * 1024
/** Levels of elements within each other; eForms has at most 17. */
export const DEEPEST = 60
export const MOST_ELEMENTS = 100_000
