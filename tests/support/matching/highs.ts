import loadHighs, { type Highs, type ModelData } from 'highs'
import { type Instance, shiftOf, worthOf } from './instance'
import { slotsOf } from './slots'

let loading: Promise<Highs> | undefined

interface LinearOptimum {
  welfare: number
  /** From the pairs to the optimum: handing the model over and solving it, without loading HiGHS. */
  milliseconds: number
}

/**
 * The optimum by HiGHS, which shares no line with any solver of ours: a linear programme, whose optimum is whole by itself as pairs
 * are counted by volunteer, by volunteer and time, and by shift, which is the matrix of a network.
 */
export async function linearOptimum(instance: Instance): Promise<LinearOptimum> {
  // To HiGHS a model without columns is neither optimal nor anything else.
  if (instance.edges.length === 0) return { welfare: 0, milliseconds: 0 }
  const highs = await (loading ??= loadHighs())
  const start = performance.now()
  return highs.withModel(modelOf(instance, highs), (model) => {
    model.options.set('output_flag', false)
    model.run()
    const milliseconds = performance.now() - start
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error('HiGHS found no optimum')
    const welfare = Math.round(model.getObjectiveValue())
    if (Math.abs(welfare - model.getObjectiveValue()) > 0.01) throw new Error('The linear optimum is not whole')
    return { welfare, milliseconds }
  })
}

function modelOf(instance: Instance, highs: Highs): ModelData {
  const { edges, shifts, volunteers, capacity, commitments } = instance
  const { start, edgeStart, position } = slotsOf(instance)
  const slots = commitments === 1 ? 0 : edgeStart.length - 1
  const perColumn = slots === 0 ? 2 : 3
  const indices = new Int32Array(edges.length * perColumn)
  for (let volunteer = 0; volunteer < volunteers; volunteer++)
    for (let slot = start[volunteer]!; slot < start[volunteer + 1]!; slot++)
      for (let at = edgeStart[slot]!; at < edgeStart[slot + 1]!; at++) {
        const column = position[at]!
        const rows = [shiftOf(edges[column]!), shifts + volunteer, shifts + volunteers + slot]
        indices.set(rows.slice(0, perColumn), column * perColumn)
      }
  const numRows = shifts + volunteers + slots
  const numCols = edges.length
  const rowUpper = new Float64Array(numRows).fill(1)
  rowUpper.set(capacity)
  rowUpper.fill(commitments, shifts, shifts + volunteers)
  return {
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(edges, worthOf),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: new Float64Array(numRows),
    rowUpper,
    matrix: {
      format: 'csc',
      numRows,
      numCols,
      starts: Int32Array.from({ length: numCols + 1 }, (_, column) => column * perColumn),
      indices,
      values: new Float64Array(indices.length).fill(1),
    },
  }
}
