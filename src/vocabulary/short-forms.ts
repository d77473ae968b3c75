/**
 * Short forms of words of the trade that texts on education write inside names ("công tác PBGDPL trong các cơ sở GDNN"): a name with them and the
 * name in full are one. Those of bodies stand in name-forms and with the institutions, whose names keep some of them ("Trường THCS …").
 */
const IN_FULL: Readonly<Record<string, string>> = {
  THCS: 'trung học cơ sở',
  THPT: 'trung học phổ thông',
  GDMN: 'giáo dục mầm non',
  GDPT: 'giáo dục phổ thông',
  GDTX: 'giáo dục thường xuyên',
  GDNN: 'giáo dục nghề nghiệp',
  GDĐH: 'giáo dục đại học',
  'GD&ĐT': 'giáo dục và đào tạo',
  GDĐT: 'giáo dục và đào tạo',
  GDQPAN: 'giáo dục quốc phòng và an ninh',
  PBGDPL: 'phổ biến giáo dục pháp luật',
  CNTT: 'công nghệ thông tin',
  CBQL: 'cán bộ quản lý',
  GV: 'giáo viên',
  HS: 'học sinh',
};
const SHORT = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:&\p{Lu}+)?(?![\p{L}\p{N}])/gu;

/** The name with its short forms written out, in lower case; one that opens the name keeps its capital. */
export const inFull = (name: string): string =>
  name.replace(SHORT, (word, at: number) => {
    const full = IN_FULL[word];
    if (full === undefined) return word;
    return at === 0 ? full.charAt(0).toUpperCase() + full.slice(1) : full;
  });
