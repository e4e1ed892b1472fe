import { cueOf } from './cues/cue.ts'
import { anyOf } from './plain.ts'

/** Work that is given out or taken on; labels ("nhãn") and *quickly* ("nhanh") are none. */
export const serviceWords = cueOf({
  vi: 'dịch vụ|gia công|nhận|thuê',
  en:
    'service|services|subcontract|subcontracts|subcontracted|subcontracting|subcontractor|subcontractors|' +
    'outsource|outsources|outsourced|outsourcing',
  ja: '委託|外注|サービス|受託',
  ko: '임가공|외주|위탁|서비스|수탁',
  zh: '外协|代工|委外|加工厂',
})

/** English words that say what a treatment is done to. */
export const treatmentOf =
  /(?:treatment|hardening|plating|coating|anodi[sz]ing|painting|blasting|polishing|carburi[sz]ing|nitriding|galvani[sz]ing)\s+(?:of|for)\s/

/** "塗装品", "噴漆件", "도장품": goods that come so. */
export const treatedGoods = new RegExp(`^\\s*(?:${anyOf('品|件|部品|製品|成品|产品|零件|제품|부품|품')})`)
