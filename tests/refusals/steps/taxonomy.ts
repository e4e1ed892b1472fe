import { allStaff, type Step, staffWriters } from '../step.ts'

export const taxonomySteps: Record<string, Step> = {
  'taxonomy.find': { allowed: allStaff, call: (api) => api.taxonomy.find({ text: 'khuôn', lang: 'vi' }) },
  'taxonomy.get': { allowed: allStaff, call: (api) => api.taxonomy.get({ key: 'category:hex-bolt', lang: 'vi' }) },
  'taxonomy.previewWord': {
    allowed: allStaff,
    call: (api) => api.taxonomy.previewWord({ alias: 'khuôn', lang: 'vi', readerLang: 'vi' }),
  },
  // Whoever comes second is told that the word is there.
  'taxonomy.addWord': {
    allowed: staffWriters,
    answer: 'invalid',
    call: (api) => api.taxonomy.addWord({ key: 'category:hex-bolt', lang: 'vi', alias: 'ốc của người ngoài' }),
  },
  'taxonomy.switchWordOff': {
    allowed: staffWriters,
    call: (api, { referenceWord }) => api.taxonomy.switchWordOff({ key: 'category:hex-bolt', ...referenceWord }),
  },
  'taxonomy.takeWordBack': {
    allowed: staffWriters,
    call: (api, { wordId }) => api.taxonomy.takeWordBack({ id: wordId }),
  },
  'taxonomy.addConcept': {
    allowed: staffWriters,
    answer: 'invalid',
    call: (api) => api.taxonomy.addConcept({ kind: 'process', labels: { vi: 'Gia công lạ', en: 'Strange machining' } }),
  },
}
