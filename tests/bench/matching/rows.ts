import { closeSync, openSync, readSync, writeSync } from 'node:fs'

const chunkBytes = 1 << 20
const newline = 10

/** One line of JSON a row. */
export function writeRows(file: string, rows: Iterable<unknown>): void {
  const descriptor = openSync(file, 'w')
  try {
    let lines: string[] = []
    const write = () => writeSync(descriptor, lines.join(''))
    for (const row of rows) {
      lines.push(`${JSON.stringify(row)}\n`)
      if (lines.length < 1000) continue
      write()
      lines = []
    }
    write()
  } finally {
    closeSync(descriptor)
  }
}

/** Each row as it is read, as a database cursor gives them: the file is never in memory as a whole. */
export function* readRows<T>(file: string): Generator<T> {
  const descriptor = openSync(file, 'r')
  const buffer = Buffer.allocUnsafeSlow(chunkBytes)
  try {
    // What is left over of a line that goes on in the next chunk stands at the start of the buffer.
    let kept = 0
    for (;;) {
      const read = readSync(descriptor, buffer, kept, chunkBytes - kept, null)
      if (read === 0) return
      const filled = kept + read
      let from = 0
      for (let to = buffer.indexOf(newline, from); to !== -1 && to < filled; to = buffer.indexOf(newline, from)) {
        yield JSON.parse(buffer.toString('utf8', from, to)) as T
        from = to + 1
      }
      buffer.copyWithin(0, from, filled)
      kept = filled - from
    }
  } finally {
    closeSync(descriptor)
  }
}
