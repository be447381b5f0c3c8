/** What we use of it: it has no types of its own. */
declare module 'saxen' {
  export class Parser {
    on(
      event: 'openTag',
      heard: (element: string, attributes: () => object, decode: (text: string) => string) => void,
    ): this
    on(event: 'error', heard: (error: Error) => void): this
    parse(xml: string): void
    stop(): void
  }
}
