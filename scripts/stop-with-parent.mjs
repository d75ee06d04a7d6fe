// Loaded into a process before its own code: however the parent ends, the channel closes, and nobody is left behind.
import process from 'node:process'

process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
