/** Words that made-up names are put together from. Many bytes a letter, as Vietnamese has. */

export const VERBS = [
  'Đẩy mạnh',
  'Tăng cường',
  'Nâng cao chất lượng',
  'Đổi mới',
  'Triển khai',
  'Tổ chức',
  'Mở rộng',
  'Củng cố',
  'Xây dựng',
  'Hoàn thiện',
  'Duy trì',
  'Bồi dưỡng',
  'Rà soát',
  'Kiểm tra',
  'Phát triển',
  'Hỗ trợ',
] as const;

export const FIELDS = [
  'Chuyển đổi số trong nhà trường',
  'Dạy học ngoại ngữ',
  'Giáo dục mầm non',
  'Phổ cập tiểu học',
  'Xóa mù chữ cho người lớn',
  'Đội ngũ nhà giáo',
  'Thư viện trường học',
  'Cơ sở vật chất lớp học',
  'Trường đạt chuẩn quốc gia',
  'Giáo dục thể chất',
  'Giáo dục kỹ năng sống',
  'Hướng nghiệp, phân luồng học sinh',
  'Giáo dục hòa nhập',
  'Trường phổ thông nội trú',
  'Kiểm định chất lượng giáo dục',
  'Thi và tuyển sinh',
  'Tự chủ tài chính',
  'Xã hội hóa giáo dục',
  'Giáo dục nghề nghiệp',
  'Nghiên cứu khoa học của học sinh',
  'Giáo dục địa phương',
  'An toàn trường học',
  'Bữa ăn bán trú',
  'Sách giáo khoa',
] as const;

export const STEM_ACTIVITIES = ['câu lạc bộ', 'ngày hội', 'bài học trải nghiệm', 'dự án nhỏ', 'cuộc thi chế tạo'] as const;

export const PLACES_OF_WORK = [
  'ở các trường tiểu học',
  'ở các trường trung học cơ sở',
  'ở các trường trung học phổ thông',
  'ở cơ sở mầm non',
  'tại trung tâm học tập cộng đồng',
  'ở vùng khó khăn',
  'ở vùng dân tộc thiểu số',
  'trên toàn địa bàn',
  'ở khu công nghiệp',
] as const;

export const ADVERBS = ['thường xuyên', 'theo lộ trình', 'thí điểm', 'đồng bộ', 'có trọng tâm', 'bước đầu', 'toàn diện'] as const;

/** What is measured, and in what. */
export const MEASURES = [
  ['Tỷ lệ trường đạt chuẩn quốc gia', '%'],
  ['Tỷ lệ học sinh hoàn thành tiểu học', '%'],
  ['Tỷ lệ trẻ đến lớp mẫu giáo', '%'],
  ['Tỷ lệ giáo viên đạt chuẩn đào tạo', '%'],
  ['Số phòng học được xây mới', 'phòng'],
  ['Số trường có phòng thực hành', 'trường'],
  ['Số câu lạc bộ được thành lập', 'câu lạc bộ'],
  ['Số học sinh được hỗ trợ', 'học sinh'],
] as const;
