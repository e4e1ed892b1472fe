import { foldText } from './fold-text.ts'

/** A column that a spreadsheet of enterprises may have. */
export interface ImportColumn {
  key: string
  /** Headings it is known by, compared without accents and case; the first two head the template in Vietnamese and English. */
  headings: [vi: string, en: string, ...others: string[]]
  /** Which issues of a record speak of this column. */
  path: RegExp
  /** What a filled-in cell looks like, for the template. */
  example: string
}

export const importColumns = [
  { key: 'line', headings: ['Dòng', 'Row', 'STT dòng', 'Line'], path: /^$/, example: '' },
  {
    key: 'taxCode',
    headings: ['Mã số thuế', 'Tax code', 'MST', 'Mã số doanh nghiệp', 'MSDN', 'Tax ID', 'Tax number', 'Mã DN'],
    path: /^taxCode$/,
    example: '0100109106',
  },
  {
    key: 'nameVi',
    headings: [
      'Tên doanh nghiệp',
      'Company name',
      'Tên công ty',
      'Tên đơn vị',
      'Tên',
      'Doanh nghiệp',
      'Name',
      'Enterprise',
      'Tên tiếng Việt',
      'Vietnamese name',
    ],
    path: /^name(\.vi)?$/,
    example: 'Công ty TNHH Cơ khí Ví Dụ',
  },
  {
    key: 'nameEn',
    headings: ['Tên tiếng Anh', 'English name', 'Tên nước ngoài', 'Tên giao dịch', 'Name in English'],
    path: /^name\.en$/,
    example: 'Vi Du Mechanical Co., Ltd',
  },
  {
    key: 'ownership',
    headings: ['Loại vốn', 'Ownership', 'Hình thức sở hữu', 'Loại hình sở hữu', 'Thành phần kinh tế', 'Vốn'],
    path: /^ownership$/,
    example: 'domestic',
  },
  {
    key: 'founded',
    headings: ['Năm thành lập', 'Founded', 'Year founded', 'Thành lập', 'Established', 'Year of establishment'],
    path: /^founded$/,
    example: '2009',
  },
  {
    key: 'employees',
    headings: ['Số lao động', 'Employees', 'Lao động', 'Số nhân viên', 'Số công nhân', 'Headcount', 'Staff', 'Nhân sự'],
    path: /^employees$/,
    example: '85',
  },
  {
    key: 'revenueVnd',
    headings: ['Doanh thu (đồng)', 'Revenue (VND)', 'Doanh thu', 'Doanh thu VND', 'Revenue', 'Turnover'],
    path: /^revenueVnd$/,
    example: '62000000000',
  },
  {
    key: 'formerProvince',
    headings: [
      'Tỉnh (trước 7/2025)',
      'Former province',
      'Tỉnh',
      'Tỉnh thành',
      'Tỉnh/Thành phố',
      'Tỉnh cũ',
      'Province',
      'City',
      'Tỉnh (cũ)',
      'Thành phố',
      'Địa phương',
    ],
    path: /^location(\.formerProvince)?$/,
    example: 'Bình Dương',
  },
  {
    key: 'province',
    headings: ['Tỉnh (từ 7/2025)', 'Present province', 'Tỉnh mới', 'Tỉnh (mới)', 'New province'],
    path: /^location\.province$/,
    example: '',
  },
  {
    key: 'district',
    headings: ['Quận/huyện', 'District', 'Huyện', 'Quận', 'Quận huyện', 'Thị xã'],
    path: /^location\.district$/,
    example: 'Thuận An',
  },
  {
    key: 'park',
    headings: ['Khu công nghiệp', 'Industrial park', 'KCN', 'Industrial zone', 'KCN/KCX'],
    path: /^location\.park$/,
    example: '',
  },
  {
    key: 'address',
    headings: ['Địa chỉ', 'Address', 'Địa chỉ nhà máy', 'Trụ sở', 'Factory address', 'Địa chỉ trụ sở'],
    path: /^address$/,
    example: '',
  },
  {
    key: 'vsic',
    headings: ['Mã ngành VSIC', 'VSIC', 'Mã ngành', 'Ngành nghề (mã)', 'VSIC code', 'Mã ngành nghề'],
    path: /^vsic/,
    example: '25930',
  },
  {
    key: 'description',
    headings: [
      'Mô tả',
      'Description',
      'Giới thiệu',
      'Ngành nghề',
      'Ngành nghề kinh doanh',
      'Profile',
      'Introduction',
      'Business',
    ],
    path: /^description/,
    example: 'Gia công khuôn ép nhựa và chi tiết chính xác.',
  },
  {
    key: 'categories',
    headings: [
      'Nhóm sản phẩm',
      'Product category',
      'Sản phẩm chính',
      'Sản phẩm',
      'Products',
      'Category',
      'Main products',
      'Nhóm hàng',
    ],
    path: /^capabilities(\.\d+)?(\.category)?$/,
    example: 'Khuôn ép nhựa',
  },
  {
    key: 'capabilityText',
    headings: [
      'Mô tả năng lực',
      'Capability',
      'Năng lực',
      'Năng lực sản xuất',
      'Capabilities',
      'Capability description',
    ],
    path: /^capabilities\.\d+\.text$/,
    example: 'Khuôn 2 màu, tuổi thọ 500.000 lần ép',
  },
  {
    key: 'processes',
    headings: ['Công nghệ gia công', 'Processes', 'Công nghệ', 'Gia công', 'Process', 'Quy trình'],
    path: /^capabilities\.\d+\.processes/,
    example: 'Cắt dây EDM; Phay CNC',
  },
  {
    key: 'materials',
    headings: ['Vật liệu', 'Materials', 'Nguyên liệu', 'Material', 'Nguyên vật liệu'],
    path: /^capabilities\.\d+\.materials/,
    example: 'NAK80; SKD61',
  },
  {
    key: 'toleranceMm',
    headings: ['Dung sai (mm)', 'Tolerance (mm)', 'Dung sai', 'Tolerance', 'Độ chính xác (mm)'],
    path: /^capabilities\.\d+\.toleranceMm$/,
    example: '0,01',
  },
  {
    key: 'annualCapacity',
    headings: ['Công suất năm', 'Annual capacity', 'Công suất', 'Sản lượng năm', 'Capacity', 'Năng lực năm'],
    path: /^capabilities\.\d+\.annualCapacity(\.value)?$/,
    example: '120',
  },
  {
    key: 'capacityUnit',
    headings: ['Đơn vị công suất', 'Capacity unit', 'Đơn vị', 'Đơn vị tính', 'ĐVT', 'Unit'],
    path: /^capabilities\.\d+\.annualCapacity\.unit$/,
    example: 'bộ',
  },
  {
    key: 'moq',
    headings: ['Đơn hàng tối thiểu', 'MOQ', 'Số lượng đặt tối thiểu', 'Minimum order'],
    path: /^capabilities\.\d+\.moq$/,
    example: '1',
  },
  {
    key: 'leadTimeDays',
    headings: ['Thời gian giao (ngày)', 'Lead time (days)', 'Thời gian giao hàng', 'Lead time', 'Số ngày giao'],
    path: /^capabilities\.\d+\.leadTimeDays$/,
    example: '45',
  },
  {
    key: 'equipment',
    headings: ['Thiết bị', 'Equipment', 'Máy móc', 'Máy móc thiết bị', 'Machines', 'Máy móc, thiết bị'],
    path: /^equipment/,
    example: 'Máy cắt dây Sodick AQ360L; Máy ép nhựa 120 tấn',
  },
  {
    key: 'certificates',
    headings: ['Chứng nhận', 'Certificates', 'Chứng chỉ', 'Certification', 'Tiêu chuẩn', 'Certifications'],
    path: /^certificates/,
    example: 'ISO 9001 (01/05/2027); IATF 16949',
  },
  {
    key: 'exports',
    headings: ['Thị trường xuất khẩu', 'Export markets', 'Xuất khẩu', 'Nước xuất khẩu', 'Exports', 'Export'],
    path: /^exports/,
    example: 'Nhật Bản; Hàn Quốc',
  },
  {
    key: 'person',
    headings: ['Người liên hệ', 'Contact person', 'Liên hệ', 'Người đại diện', 'Contact', 'Đại diện'],
    path: /^contacts\.\d+\.person$/,
    example: '',
  },
  {
    key: 'phone',
    headings: ['Điện thoại', 'Phone', 'Số điện thoại', 'SĐT', 'ĐT', 'Tel', 'Telephone', 'Mobile', 'Di động'],
    path: /^contacts/,
    example: '',
  },
  { key: 'email', headings: ['Email', 'E-mail', 'Thư điện tử', 'Mail'], path: /^contacts/, example: '' },
  { key: 'website', headings: ['Website', 'Web site', 'Trang web', 'Web'], path: /^contacts/, example: '' },
] as const satisfies ImportColumn[]

export type ImportColumnKey = (typeof importColumns)[number]['key']
export const importColumnKeys = importColumns.map((column) => column.key) as [ImportColumnKey, ...ImportColumnKey[]]

/** Heading → column. A column is read from one heading; headings without a column are kept and not read. */
export type ColumnMapping = Record<string, ImportColumnKey>

const columnOf = new Map(
  importColumns.flatMap((column) => column.headings.map((heading) => [foldText(heading), column.key] as const)),
)

/** What a file's headings most likely mean; later doubles of a column are left unread. */
export function guessMapping(headings: string[]): ColumnMapping {
  const mapping: ColumnMapping = {}
  const taken = new Set<ImportColumnKey>()
  for (const heading of headings) {
    const key = columnOf.get(foldText(heading)) ?? columnOf.get(foldText(heading.replace(/\(.*?\)|\*/g, '')))
    if (!key || taken.has(key)) continue
    mapping[heading] = key
    taken.add(key)
  }
  return mapping
}

/** The column that an issue of a record speaks of, or null when it is of the whole row. */
export function columnOfPath(path: string): ImportColumnKey | null {
  return importColumns.find((column) => path !== '' && column.path.test(path))?.key ?? null
}
