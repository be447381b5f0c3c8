/** Bytes of a file that is sent in. */
export const LARGEST_FILE = 10 * 1024 * 1024
/** Bytes of a workbook once it is unpacked: a small file may be packed from more than the memory there is. */
export const MOST_UNPACKED = 64 * 1024 * 1024
/** Rows of time in one file. */
export const MOST_ROWS = 10_000
/** Lines and columns of a sheet, the empty ones too: each is made, whatever is in it. */
export const MOST_LINES = 20_000
export const MOST_COLUMNS = 200
/** Signs of a cell that are read; a longer note is refused for its length. */
export const MOST_SIGNS = 1_200

/** What the browser's file dialogue offers. */
export const FILE_KINDS = '.xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
