/**
 * The offices at the head of bodies, as law names them: of ministries and their units (Luật Tổ chức Chính phủ), of committees and departments
 * (Luật Tổ chức chính quyền địa phương), of schools and universities (Luật Giáo dục, Luật Giáo dục đại học), of the Party (Điều lệ Đảng).
 * A deputy holds an office too; an acting head ("quyền") does.
 */
const HEADS = [
  'tổng bí thư',
  'thủ tướng',
  'bộ trưởng',
  'thứ trưởng',
  'tổng cục trưởng',
  'cục trưởng',
  'vụ trưởng',
  'viện trưởng',
  'chánh thanh tra',
  'chánh văn phòng',
  'chủ tịch',
  'bí thư',
  'tổng giám đốc',
  'giám đốc',
  'hiệu trưởng',
  'trưởng khoa',
  'trưởng phòng',
  'trưởng ban',
];
/** "Phó Chủ tịch thường trực", "quyền Hiệu trưởng": in small letters, to stand in a pattern. */
export const OFFICE = `(?:(?:quyền |q\\. ?)?(?:phó )?(?:${HEADS.join('|')})(?: thường trực)?)`;

/** The same with every word in small letters or with a capital: "Phó Hiệu Trưởng". For patterns that must tell capitals apart. */
export const OFFICE_AS_WRITTEN = OFFICE.replace(
  /(?<=[(|:\s])\p{L}(?=\p{L}|\\\.)/gu,
  (letter) => `[${letter.toUpperCase()}${letter}]`,
);
