'use server'
import { openAction } from '@/lib/server/action'
import { networkAddress } from '@/lib/server/request'
import { checkDocument } from './commands'
import { checkDocumentInput } from './schema'

export const checkDocumentAction = openAction(checkDocumentInput, async (viewer, input, locale) => ({
  answer: await checkDocument(viewer, input, { network: await networkAddress(), locale }),
}))
