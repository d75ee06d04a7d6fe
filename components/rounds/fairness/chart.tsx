export interface ChartRow {
  name: string
  /** As it is written beside the name. */
  value: string
  /** From where to where the bar reaches, and where the dot is, as parts of the axis; null when nothing can be told. */
  bar: readonly [from: number, to: number] | null
  dot?: number | undefined
}

interface Props {
  /** What the picture shows; the numbers are added, so that it can be heard as well. */
  label: string
  rows: readonly ChartRow[]
  ticks: readonly { at: number; text: string }[]
  /** A dashed line to compare with. */
  middle?: number | undefined
}

const width = 340
const rowHeight = 48
const edge = 8
const x = (part: number) => edge + Math.min(1, Math.max(0, part)) * (width - 2 * edge)

/** Lines with bars and dots, drawn on the server; a table with the same numbers stands beside it. Without numbers there is no picture. */
export function Chart({ label, rows, ticks, middle }: Props) {
  if (rows.every(({ bar }) => bar === null)) return null
  const bottom = rows.length * rowHeight
  return (
    <svg
      className="ornament block h-auto w-full max-w-104"
      viewBox={`0 0 ${width} ${bottom + 28}`}
      role="img"
      aria-label={`${label}: ${rows.map(({ name, value }) => `${name} ${value}`).join('; ')}`}
    >
      {ticks.map(({ at, text }) => (
        <g key={at}>
          <line className="stroke-line" x1={x(at)} x2={x(at)} y1={0} y2={bottom + 4} strokeWidth={1} />
          <text
            className="fill-ink-soft text-[13px]"
            x={x(at)}
            y={bottom + 20}
            textAnchor={at === 0 ? 'start' : at === 1 ? 'end' : 'middle'}
          >
            {text}
          </text>
        </g>
      ))}
      {middle !== undefined && (
        <line
          className="stroke-warm"
          x1={x(middle)}
          x2={x(middle)}
          y1={0}
          y2={bottom + 4}
          strokeWidth={1.5}
          strokeDasharray="4 3"
        />
      )}
      {rows.map((row, at) => (
        <ChartLine key={row.name} row={row} top={at * rowHeight} />
      ))}
    </svg>
  )
}

function ChartLine({ row: { name, value, bar, dot }, top }: { row: ChartRow; top: number }) {
  const y = top + 33
  return (
    <g>
      <text className="fill-ink stroke-paper text-[15px] [paint-order:stroke]" x={edge} y={top + 20} strokeWidth={4}>
        {name}
      </text>
      <text
        className="fill-ink stroke-paper text-[15px] font-bold [paint-order:stroke]"
        x={width - edge}
        y={top + 20}
        textAnchor="end"
        strokeWidth={4}
      >
        {value}
      </text>
      <line className="stroke-edge" x1={x(0)} x2={x(1)} y1={y} y2={y} strokeWidth={1} />
      {bar && (
        <rect
          className={dot === undefined ? 'fill-action' : 'fill-stitch'}
          x={x(bar[0])}
          y={y - 5}
          width={Math.max(1.5, x(bar[1]) - x(bar[0]))}
          height={10}
        />
      )}
      {dot !== undefined && (
        <rect className="fill-action stroke-paper" x={x(dot) - 6} y={y - 7} width={12} height={14} strokeWidth={2} />
      )}
    </g>
  )
}
