import 'server-only'
import type { IconName } from '@/components/ui/icon'
import { iconShapes } from '@/components/ui/icon-shapes'
import { pictogramShapes } from '@/components/ui/pictogram-shapes'
import type { Gain, Support } from '@/lib/tasks/schema'

export const supportIcons: Record<Support, IconName> = {
  buddy: 'door-open',
  shown: 'eye',
  inPairs: 'users',
  ukrainianContact: 'phone',
  pictogramCard: 'images',
  colourCoding: 'palette',
  bilingualCard: 'languages',
}

export const gainIcons: Record<Gain, IconName> = {
  language: 'languages',
  work: 'briefcase',
  culture: 'music',
  experience: 'backpack',
  network: 'users',
  references: 'user-check',
  wellbeing: 'heart',
  attestations: 'file-check',
}

/** The picture a role or a step names; a name from an older catalogue still gets one. */
export function pictogram(name: string): IconName {
  return isIcon(name) ? name : 'hand-heart'
}

const isIcon = (name: string): name is IconName => name in iconShapes || name in pictogramShapes
