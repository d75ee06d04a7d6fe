export type Column = readonly [heading: string, side: 'left' | 'right']

/** A table for a terminal, or for a page of documentation. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], markdown: boolean): string {
  const widths = columns.map(([heading], at) => Math.max(heading.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]) => {
    const padded = columns.map(([, side], at) => {
      const cell = cells[at] ?? ''
      return side === 'right' ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)
    })
    return markdown ? `| ${padded.join(' | ')} |` : padded.join('  ').trimEnd()
  }
  const rule = columns.map(([, side], at) =>
    side === 'right' && markdown ? `${'-'.repeat(widths[at]! - 1)}:` : '-'.repeat(widths[at]!),
  )
  return [line(columns.map(([heading]) => heading)), line(rule), ...rows.map(line)].join('\n')
}

export const whole = (value: number) => Math.round(value).toLocaleString('en-GB')
export const percent = (share: number, digits: number) => `${share.toFixed(digits)} %`

/** Three digits say as much as a shared machine lets them. */
export function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toPrecision(3)} s`
  return milliseconds >= 100 ? `${milliseconds.toFixed(0)} ms` : `${milliseconds.toPrecision(3)} ms`
}

export const times = (ratio: number) => `${ratio >= 10 ? ratio.toFixed(0) : ratio.toPrecision(2)} ×`
