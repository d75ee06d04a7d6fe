import { ownOrder } from './child'
import { writeRows } from './rows'
import { tasksOf, volunteersOf, type WorldSize } from './world'
import type { WorldFiles } from './world-files'

const { size, files } = ownOrder() as { size: WorldSize; files: WorldFiles }
writeRows(files.volunteers, volunteersOf(size))
writeRows(files.tasks, tasksOf(size))
console.log('null')
