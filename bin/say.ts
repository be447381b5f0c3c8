/** A line to whoever started the command: what is started in a terminal speaks to the terminal. */
export function say(line: string): void {
  // eslint-disable-next-line no-console -- the one place where a command speaks; what is served has its log.
  console.log(line)
}
