/**
 * What a keyword list cannot say: phrases that hold a keyword and mean something else, general words that need company before they tell a topic,
 * and turns of phrase that tell one without a keyword. Folded for matching (case and tone style), marks kept.
 */

/** Phrases in which the words of a topic mean something else. */
export const MEANS_ELSE: Readonly<Record<string, readonly RegExp[]>> = {
  // Assessment of pupils, not inspection of schools.
  'gov.inspection': [/(?:thi,? |đánh giá,? )?kiểm tra(?=,? (?:và )?đánh giá| học kỳ| định kỳ|,? thi)/gu],
  // A managed or accredited quality is management's or accreditation's.
  'asm.comprehensive': [
    /(?:quản lý|kiểm định|kiểm soát|đánh giá) chất lượng giáo dục(?! toàn diện)/gu,
    /chất lượng giáo dục (?:mũi nhọn|quốc tế|nghề nghiệp|đại học)/gu,
    /khoảng cách,? (?:về )?chất lượng giáo dục/gu,
  ],
  // The staff of management, not management.
  'gov.management': [/cán bộ quản lý giáo dục/gu],
  // Political study of a resolution is told by what is studied.
  'com.media': [
    /(?:quán triệt|học tập),?(?: \p{L}+,?)? tuyên truyền/gu,
    /tuyên truyền,? (?:và )?(?:quán triệt|học tập|tổ chức thực hiện|tuyển sinh)/gu,
    /công nghệ thông tin và truyền thông/gu,
  ],
  'inf.standard': [/đạt chuẩn về cơ sở vật chất/gu, /trình độ đạt chuẩn/gu],
  'inf.network': [/mạng lưới (?:cán bộ|cộng tác viên|thông tin)/gu, /(?:sở|nhà|môi|thị) trường/gu, /trường hợp/gu],
  // Conduct in office is discipline's.
  'dev.moral': [/đạo đức (?:công vụ|nghề nghiệp)/gu],
  'cur.language': [/trung tâm ngoại ngữ/gu],
  'voc.vet': [/gdnn ?- ?gdtx/gu, /giáo dục nghề nghiệp ?- ?giáo dục thường xuyên/gu],
  'asm.accreditation': [/tự đánh giá của (?:học sinh|người học|trẻ)/gu],
  'dev.safety': [/(?:trong )?(?:điều kiện|bối cảnh|tình hình) dịch bệnh/gu],
  'voc.research': [/(?:tư duy|năng lực) đổi mới,? sáng tạo/gu],
};

/** General words that tell the topic only beside others in the same clause; no such word beside them means that they name an actor or a place. */
export const NEEDS: readonly { readonly topic: string; readonly keyword: RegExp; readonly beside: RegExp }[] = [
  {
    topic: 'inf.network',
    keyword: /^(?:trường|lớp)$/u,
    beside: /quy hoạch|mạng lưới|sắp xếp|điểm trường|thành lập|quy mô|phát triển (?:các |hệ thống )?trường/u,
  },
  {
    topic: 'tch.staff',
    keyword: /^cán bộ quản lý$/u,
    beside:
      /(?:nhà giáo|giáo viên) và cán bộ quản lý|(?:củng cố|phát triển|kiện toàn) đội ngũ|đội ngũ[^;.]*(?:củng cố|kiện toàn)/u,
  },
  {
    topic: 'tch.staff',
    keyword: /^giáo viên$/u,
    beside:
      /đội ngũ (?:\p{L}+ ){0,6}giáo viên|(?:thiếu|đủ|thừa|tuyển(?: dụng| mới)?|chất lượng|phát triển|bố trí|bổ sung) (?:\p{L}+ ){0,2}giáo viên/u,
  },
  {
    topic: 'tch.policy',
    keyword: /^chính sách$/u,
    beside:
      /chế độ|chính sách (?:đối với|cho|hỗ trợ|ưu đãi|đãi ngộ|thu hút)|(?:hỗ trợ|ưu đãi|đãi ngộ) (?:\p{L}+ ){0,3}(?:giáo viên|nhà giáo|học sinh|người học)/u,
  },
  {
    topic: 'gov.policy',
    keyword: /^chính sách$/u,
    beside: /cơ chế|(?:xây dựng|ban hành|hoàn thiện|đề xuất|tham mưu|bổ sung)[^;.]*chính sách/u,
  },
  {
    topic: 'gov.policy',
    keyword: /^tham mưu$/u,
    beside:
      /tham mưu[^;.]*(?:ban hành|cơ chế|chính sách|đề án|kế hoạch|quy định|quyết định|nghị quyết|cấp ủy)|(?:đề xuất|hoàn thành) tham mưu|tham mưu,? đề xuất/u,
  },
];

/** Turns of phrase that tell a topic. */
export const TURNS: readonly (readonly [topic: string, phrase: RegExp])[] = [
  [
    'com.politics',
    /(?:tuyên truyền|quán triệt|học tập|cụ thể hóa)(?: (?!hướng dẫn)[\p{L},]+){0,9} (?:nghị quyết|kết luận|chỉ thị)(?![\p{L}])/gu,
  ],
  [
    'asm.exam',
    /(?:(?:công tác|hình thức|tổ chức|kỳ|chất lượng các kỳ) )(?:kiểm tra,? )?thi(?![\p{L}])|kiểm tra, thi(?![\p{L}])|khảo thí/gu,
  ],
  ['asm.student', /(?:đánh giá|kết quả) (?:kết quả )?(?:trong quá trình )?học tập|đánh giá cuối kỳ/gu],
  ['gov.management', /quản lý chặt chẽ|xây dựng kế hoạch và (?:tổ chức )?triển khai|nhiệm vụ năm học|kế hoạch năm học/gu],
  ['tch.cadre', /năng lực lãnh đạo|nêu gương|(?:quy hoạch|luân chuyển|bổ nhiệm),? (?:\p{L}+,? ){0,6}(?:cán bộ|đào tạo)/gu],
  ['cur.gdpt2018', /chương trình (?:giáo dục )?mầm non,? (?:và )?(?:gdpt|phổ thông)|đổi mới chương trình(?! hành động)/gu],
  ['int.coop', /giao lưu,? hợp tác|hợp tác với (?:\p{L}+ ){0,6}nước ngoài/gu],
  ['inf.facility', /dự án đầu tư|đầu tư xây dựng|xây dựng (?:\d+ )?phòng /gu],
  ['fin.social', /huy động (?:các )?nguồn lực/gu],
  ['dig.ict', /(?:dịch vụ công )?trực tuyến/gu],
  ['inf.network', /quy mô giáo dục|điểm trường/gu],
  ['gov.policy', /ban hành quy định|quyết định thay thế|rà soát các chương trình, đề án, kế hoạch/gu],
  ['gov.adminreform', /thủ tục hành chính/gu],
  ['gov.partylead', /tổ chức đảng/gu],
];
