import { cueOf } from './cue.ts'

/** Does not supply parts at all: sells machines or chemicals, teaches, carries, tests, builds sites. */
export const others = cueOf({
  vi:
    'đào tạo|trường cao đẳng|trường đại học|trường trung cấp|trung tâm đào tạo|dạy nghề|học viên|' +
    'sinh viên|khóa học|tư vấn iso|tư vấn hệ thống|vận tải hàng|kho bãi|giao nhận|bán máy|mua bán máy|' +
    'cung cấp máy|máy móc thiết bị nhập|cho thuê máy|cho thuê kho|cho thuê nhà xưởng|hóa chất|' +
    'dụng cụ cắt nhập|sửa chữa máy|bảo trì máy|đại tu máy|phần mềm quản lý|kiểm định|hiệu chuẩn|thi công|' +
    'xây dựng nhà xưởng|tuyển dụng|cung ứng lao động|phế liệu|kiểm hàng thuê|dạy|khai giảng|' +
    'đã qua sử dụng|máy cũ|dịch vụ đo|phòng thí nghiệm|sân vườn|cảnh quan|cây xanh',
  en:
    'logistics|third-party sorting|third party inspection|sorting and rework|training center|' +
    'training centre|vocational|college|university|students|consulting|consultancy|calibration|' +
    'machine dealer|machine sales|sells machines|used machines|freight|warehousing|customs|erp|' +
    'recruitment|scrap|chemicals',
})

/** In a name: of such a firm. */
export const otherName = cueOf({
  vi:
    'trường|cao đẳng|đại học|trung tâm|viện|máy công cụ|kiểm định|đo lường|thử nghiệm|chứng nhận|vận tải|' +
    'đào tạo|tư vấn|hóa chất|thiết bị|máy móc|phế liệu|khuôn viên|cảnh quan',
  en:
    'machine tools|testing|college|university|school|institute|logistics|consulting|chemicals|chemical|' + 'machinery',
})
