import { cueOf } from './cue.ts'

/** Others do it for the firm. */
export const byPartner = cueOf({
  vi:
    'thuê ngoài|thuê trong|gửi ngoài|đặt ngoài|gia công ngoài|gửi gia công|thuê gia công|đối tác|liên kết với|xưởng liên kết|' +
    'vệ tinh|thuê xi|thuê mạ|thuê nhiệt luyện|thuê đơn vị|đi thuê|bên ngoài làm|làm bên ngoài|làm ngoài|đưa ra ngoài|đưa ra cho|chuyển ra ngoài|' +
    'gửi nhà máy|gửi nhà mạ|gửi mạ|gửi xi|gửi nhiệt luyện|gửi đơn vị|gửi công ty|gửi xưởng|gửi bên|gởi ngoài|' +
    'gởi nhà máy|gởi xưởng|gởi bên|gởi mạ|gởi xi|thuê bên|thuê công ty|thuê xưởng|thuê nơi khác',
  en:
    'outsourced|outsource|outsources|outsourcing|subcontract|subcontracted|subcontracting|' +
    'our partner|partner plater|a partner plater|by a partner|partner shop|partner factory|by partners|' +
    'through partners|external partner|bought from|bought out|from a neighbour|from a neighbor|sent out|' +
    'sent to|done outside',
  ja: '外注|協力会社|協力工場',
  ko: '외주|협력사에|협력사를|협력사로|협력사 가공|협력업체에|협력업체를|협력업체로|협력업체 가공',
  zh: '外协|外協|委外|外包|合作厂',
})

/** "Không thuê ngoài", "nothing is outsourced" say the opposite. */
export const notByPartner = cueOf({
  vi: 'không thuê|ko thuê|không phải thuê|không phải đi thuê|không gửi ngoài|không đặt ngoài',
  en: 'nothing is outsourced|not outsourced|never outsourced|no outsourcing|without outsourcing|' + 'not subcontracted',
  ja: '外注なし|外注せず|外注しません|外注はしません|外注していません|外注しておりません|妥協しません',
  ko: '외주 없',
  zh: '不外包|无外协',
})
