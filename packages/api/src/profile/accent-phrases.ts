/**
 * Phrases that company introductions are made of. They decide over the names of the taxonomy where both know a phrase. Of
 * single words only those that nothing else in such a text is spelled like.
 */
export const accentPhrases: readonly string[] = `
xưởng|khuôn|thép|nhựa|chiếc|được|và|các|khách|chuyên
công ty|công ty chúng tôi|công ty tnhh|công ty cổ phần|chúng tôi|chúng tôi chuyên|bên em|bên em chuyên|bên mình|bên tôi|xưởng em|xưởng bên em
xưởng mình|xưởng cơ khí|nhà máy|nhà xưởng|phân xưởng|doanh nghiệp|cơ sở|thành lập|thành lập năm|được thành lập|đi vào hoạt động|kinh nghiệm
nhiều năm kinh nghiệm|năm kinh nghiệm|chuyên làm|chuyên nhận|chuyên gia công|chuyên sản xuất|chuyên chế tạo|nhận làm|nhận gia công|nhận đặt|nhận sửa
gia công|gia công cơ khí|gia công chính xác|cơ khí|cơ khí chính xác|sản xuất|chế tạo|thiết kế|lắp ráp|cung cấp|phân phối|thương mại|dịch vụ|sửa chữa
bảo trì|đo kiểm|kiểm tra|chất lượng|hàng mẫu|làm mẫu|chạy mẫu|hàng loạt|sản xuất hàng loạt|sản phẩm|sản phẩm chính|chi tiết|chi tiết máy|linh kiện
phụ tùng|phụ tùng xe máy|phụ tùng ô tô|ô tô|xe máy|điện tử|thiết bị|thiết bị y tế|đồ gá|khuôn mẫu|khuôn nhựa|khuôn ép nhựa|khuôn dập
khuôn dập liên hoàn|khuôn đúc|lòng khuôn|vỏ khuôn|ruột khuôn|ép nhựa|sản phẩm nhựa|hàng nhựa|chi tiết nhựa|hàng dập|đột dập|dập nguội|dập nóng|tiện cnc
phay cnc|tiện phay|mài phẳng|mài tròn|cắt dây|cắt dây cnc|bắn điện|xung điện|hàn tig|hàn mig|đúc nhôm|đúc áp lực|cắt laser|sơn tĩnh điện|xi mạ|mạ kẽm
mạ niken|mạ crom|nhuộm đen|nhiệt luyện|thấm carbon|xử lý bề mặt|xử lý nhiệt|đánh bóng|bu lông|ốc vít|đai ốc|vòng đệm|long đền|đinh tán|lò xo|bó dây
bó dây điện|dây điện|dây cáp|cáp điện|đầu cốt|bấm cốt|vật liệu|nguyên liệu|thép không gỉ|thép hợp kim|thép tấm|đồng thau|cao su|máy móc|máy cnc
máy tiện|máy phay|máy mài|máy cắt dây|máy xung|máy bắn điện|máy ép|máy ép nhựa|máy dập|máy khoan|máy hàn|máy đo|máy đo cmm|máy đo 3d|máy đo tọa độ
máy chấn|máy cắt laser|tấn lực|dung sai|độ chính xác|sai số|kích thước|trọng lượng|số lượng|số lượng ít|công suất|sản lượng|năng lực|năng lực sản xuất
mỗi tháng|mỗi năm|một tháng|một năm|hàng tháng|trên tháng|trên năm|cái một tháng|cái tháng|bộ một năm|giao hàng|giao nhanh|thời gian giao hàng
thời gian|khách hàng|khách hàng chính|khách nhật|khách hàn|đối tác|nhật bản|hàn quốc|trung quốc|đài loan|việt nam|châu âu|xuất khẩu|nhập khẩu
thị trường|chứng chỉ|chứng nhận|tiêu chuẩn|đạt tiêu chuẩn|có chứng chỉ|có chứng nhận|đã có|đang làm|đang làm iso|đang xây dựng|sẽ có|dự kiến|kế hoạch
năm sau|chưa có|không có|không làm|không nhận|thuê ngoài|tự làm|tự thiết kế|tự mạ|nhân viên|công nhân|nhân sự|kỹ sư|kỹ thuật|địa chỉ|điện thoại|liên hệ
thị xã|thành phố|khu công nghiệp|cụm công nghiệp|bình dương|thuận an|dĩ an|thủ dầu một|bến cát|tân uyên|đồng nai|biên hòa|hồ chí minh|bình chánh
hóc môn|củ chi|hà nội|hải phòng|bắc ninh|hưng yên|vĩnh phúc|long an|đà nẵng|và các|các loại|theo bản vẽ|theo yêu cầu|theo mẫu|bản vẽ|yêu cầu|ngoài ra
bên cạnh đó|cho khách|cho các|có thể|uy tín|giá cả|cạnh tranh|hợp lý|giá rẻ|cảm ơn|kính gửi|rất mong|hợp tác|quý khách|tốt nhất|nhanh chóng|đội ngũ
hệ thống|quy trình|hiện đại|đầu tư|diện tích|tổng số|bao gồm|trực tiếp|trực tiếp sản xuất|không qua trung gian
`
  .split(/[|\n]/)
  .map((phrase) => phrase.trim())
  .filter((phrase) => phrase !== '')
