/** In whole seconds, as validators have come to expect. */
export const instant = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z')
