export type Piece = { text: string; link: boolean }

/** A mail's text cut into words and addresses of the web, so that a page can make links of these alone. */
export function pieces(text: string): Piece[] {
  return text
    .split(/(https?:\/\/[^\s\])>]+)/)
    .map((piece, index) => ({ text: piece, link: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
