/** Days that the work list an advisor's browser keeps can be read there, from when it was fetched. */
export const READABLE_DAYS = 3
