/**
 * What a keyword list cannot say: phrases that hold a keyword and mean something else, general words that need company before they tell a topic,
 * and turns of phrase that tell one without a keyword. Folded for matching (case and tone style), marks kept.
 */

/** Phrases in which the words of a topic mean something else. */
export const MEANS_ELSE: Readonly<Record<string, readonly RegExp[]>> = {
  'asm.exam': [
    // When and for what price, and who got in; how many one may train.
    /cùng với thông báo tuyển sinh|dịch vụ tuyển sinh|theo chỉ tiêu tuyển sinh/gu,
    /(?:sinh viên|học viên|người học|học sinh)(?: đã| mới)? trúng tuyển/gu,
  ],
  'com.emulation': [/khen thưởng,? (?:và )?kỷ luật/gu],
  // Assessment of pupils, not inspection of schools.
  'gov.inspection': [
    // What every act closes with: that its own carrying out is watched. An act named by its kind alone is the text itself.
    /(?:(?:kiểm tra|giám sát|theo dõi|đôn đốc|hướng dẫn|đánh giá),? (?:và )?){1,4}(?:kết quả |về )?(?:(?:việc|quá trình|tình hình|công tác|tiến độ|kết quả) )?(?:tổ chức )?(?:triển khai|thực hiện|thi hành)(?: thực hiện| thi hành)?(?: (?:các nội dung (?:của )?)?(?:nghị quyết|quyết định|kế hoạch|chỉ thị|chương trình|đề án|quy định|luật|thí điểm|nhiệm vụ được giao)(?: này)?)?(?=[;,.]|$| theo| định kỳ| hằng| hàng| tại)/gu,
    // Who breaks the rules of an exam or of the road is nobody's official.
    /thí sinh(?: \p{L}+){0,3} vi phạm|vi phạm (?:quy chế thi|giao thông)/gu,
    /(?:thi,? |đánh giá,? )?kiểm tra(?=,? (?:và )?đánh giá(?! (?:việc|tình hình|công tác))| học kỳ| định kỳ|,? thi| cuối kỳ| bài cũ)/gu,
    /bài kiểm tra/gu,
    // Surveillance of a disease is the physicians'.
    /giám sát (?:các )?(?:dịch|bệnh|ca bệnh|cụm ca|trọng điểm|chỉ số)|kiểm tra vệ sinh/gu,
    // A look at ground and works that may give way inspects nobody's work.
    /kiểm tra,?(?:\s(?:kịp thời|phát hiện|rà soát|các|những|toàn bộ))*\s(?:khu vực|vùng|hồ chứa|đập|đê|tuyến đê|công trình)(?!\p{L})/gu,
  ],
  // A managed or accredited quality is management's or accreditation's.
  'asm.comprehensive': [
    /(?:quản lý|kiểm định|kiểm soát|đánh giá) chất lượng giáo dục(?! toàn diện)/gu,
    /chất lượng giáo dục (?:mũi nhọn|quốc tế|nghề nghiệp|đại học)/gu,
    // What something else serves or must meet.
    /(?:góp phần|nhằm)(?: \p{L}+,?){0,8} chất lượng (?:giáo dục(?: và đào tạo)?|dạy (?:và )?học)/gu,
    /chất lượng dạy,? (?:và )?học (?:môn|ngoại ngữ|tiếng)/gu,
  ],
  // The staff of management, not management.
  'gov.management': [
    /cán bộ quản lý giáo dục/gu,
    // Who manages.
    /cơ quan,? (?:\p{L}+ )?quản lý (?:nhà nước|giáo dục)/gu,
    /thẩm quyền quản lý nhà nước|phạm vi quản lý nhà nước/gu,
  ],
  // A level named in a row with others is the system and no one level; a centre, school or association is an actor.
  'cur.preschool': [
    /(?<!(?:chương trình|chất lượng|phát triển) (?:giáo dục )?)(?:từ )?mầm non(?: đến(?! (?:hết )?năm)|,? (?:và )?(?:giáo dục )?(?:tiểu học|phổ thông|trung học|thcs))/gu,
    /phổ thông(?:,| và) (?:giáo dục )?mầm non/gu,
    // Pupils of all levels, the youngest among them.
    /(?:mầm non|mẫu giáo)(?: (?:hoặc|tới|lẫn|cùng|cùng với) (?:giáo dục )?(?:phổ thông|tiểu học|trung học|thcs)|(?:,| và) (?:học sinh|hssv) (?:phổ thông|tiểu học|trung học|thcs|khuyết tật|dưới))/gu,
  ],
  'cur.continuing': [
    /(?:phổ thông|nghề nghiệp|đại học|chuyên nghiệp)(?:,| và|,? và| -) giáo dục thường xuyên|giáo dục thường xuyên(?:,| và) giáo dục (?:nghề nghiệp|chuyên nghiệp)/gu,
  ],
  'voc.he': [
    /đến (?:giáo dục )?đại học|(?:phổ thông|nghề nghiệp),? (?:và )?(?:giáo dục )?đại học/gu,
    // Universities as trainers of teachers, and the two that are called national.
    /trường đại học sư phạm|đại học quốc gia/gu,
  ],
  // Political study of a resolution is told by what is studied.
  'com.media': [
    /(?:quán triệt|học tập),?(?: \p{L}+,?)? tuyên truyền/gu,
    /tuyên truyền,? (?:và )?(?:quán triệt|học tập|tổ chức thực hiện|tuyển sinh)/gu,
    /công nghệ thông tin và truyền thông|(?:bộ|sở) thông tin(?:,| và)? truyền thông/gu,
    /(?:phương tiện|cơ quan|báo chí,?) (?:thông tin )?truyền thông/gu,
  ],
  // The political system and the names of bodies.
  'com.politics': [
    // "Nhiệm vụ chính trị" is what a body is there for.
    /(?:nhiệm vụ|cương lĩnh|bản lĩnh|sự kiện|tổ chức|an ninh) chính trị/gu,
    /hệ thống chính trị|chính trị ?- ?xã hội|bộ chính trị|kinh tế,? ?-? ?chính trị|chính trị nội bộ|chính trị ?- ?pháp lý/gu,
    /tư tưởng,? (?:đạo đức,? )?(?:phong cách )?hồ chí minh/gu,
  ],
  'gov.policy': [
    // How a market works, or two bodies together.
    /cơ chế (?:thị trường|phối hợp|hợp tác)/gu,
    // Legal texts that are obeyed, applied or carried out are made already.
    /(?:thi hành|áp dụng|chấp hành)(?:\s(?!(?:xây|ban|sửa|rà)(?!\p{L}))\p{L}+,?){0,6}\svăn\sbản\squy\sphạm\spháp\sluật/gu,
  ],
  // The last of a row of conditions or properties ("kinh tế thị trường … và hội nhập quốc tế", "chất lượng cao, hội nhập") says under what or of
  // what kind something else is done; behind "hợp tác" the row is of cooperation itself.
  'int.coop': [
    // People, where they come from.
    /du học sinh/gu,
    /(?<!hợp tác)(?:,? và|,) hội nhập(?: khu vực và)?(?: quốc tế)?/gu,
    /bối cảnh hội nhập(?: quốc tế)?/gu,
  ],
  'tch.training': [
    /tài liệu tập huấn/gu,
    /bồi dưỡng (?:học sinh|nhân tài|trẻ)/gu,
    /đào tạo,? bồi dưỡng(?: (?:và )?\p{L}+,?){0,3} học sinh giỏi/gu,
  ],
  // Posts of those who finish their studies, not of teachers.
  'tch.recruit': [/vị trí việc làm (?:sau|của (?:cử nhân|người học|sinh viên)|trong (?:các )?doanh nghiệp)/gu],
  // High quality of people, not of schools.
  'inf.hq': [/nhân lực(?: \p{L}+){0,2} chất lượng cao/gu],
  'dev.physical': [/an toàn về thể chất/gu],
  // A standard that teachers meet, not schools.
  'inf.standard': [/trình độ đạt chuẩn/gu],
  // Networks of people, markets and cases, in which the word for a school is only a syllable.
  'inf.network': [/mạng lưới (?:cán bộ|cộng tác viên|thông tin)/gu, /(?:sở|nhà|môi|thị) trường/gu, /trường hợp/gu],
  // Conduct in office is discipline's.
  'dev.moral': [/đạo đức (?:công vụ|nghề nghiệp|(?:của )?nhà giáo)/gu, /trung tâm[^;.]{0,60} kỹ năng sống/gu],
  // Of work, staff or schools, not of pupils.
  'asm.student': [
    /kiểm tra,? (?:và )?đánh giá(?: (?:về|việc|chất lượng|hiệu quả|công tác|tình hình|mức độ|hoạt động|giáo viên|cán bộ|(?:các )?(?:nhà )?trường|(?:các )?cơ sở|(?:các )?trung tâm|(?:kết quả )?(?:triển khai|thực hiện|tổ chức)))/gu,
  ],
  'dig.ict': [
    // A branch of study or of business.
    /(?:ngành|khoa|cử nhân|kỹ sư|đại học|học viện|chuyên sâu|doanh nghiệp|công ty)(?:[^;.]{0,60}[\s,(-])?công nghệ thông tin/gu,
    // Loudspeakers of a village, and the news.
    /hệ thống thông tin(?:,| và|,? cơ sở| đại chúng)(?: truyền thanh| truyền thông| cơ sở)?/gu,
  ],
  // Those whom a word is for: "cán bộ, đảng viên, công chức".
  'gov.partylead': [
    /đảng viên(?:,| và) (?:công chức|viên chức|nhân dân|quần chúng|đoàn viên|hội viên|người lao động|giáo viên|học sinh)/gu,
    /(?:công chức|viên chức|giáo viên),? (?:và )?đảng viên/gu,
  ],
  // Going on as a matter of routine.
  'gov.discipline': [/(?:đi )?vào (?:nề|nền) nếp/gu],
  // Kinds of centres: actors.
  'cur.language': [/trung tâm ngoại ngữ/gu],
  'voc.vet': [/gdnn ?- ?gdtx/gu, /giáo dục nghề nghiệp ?- ?giáo dục thường xuyên/gu],
  // Pupils judge themselves, not the school itself.
  'asm.accreditation': [/tự đánh giá của (?:học sinh|người học|trẻ)/gu],
  'dev.safety': [
    /(?:trong )?(?:điều kiện|bối cảnh|tình hình) dịch bệnh/gu,
    // Of everybody's life, in floods and on roads.
    /an toàn (?:về )?tính mạng(?:,? (?:và )?tài sản)? (?:cho|của) (?:người|nhân) dân|an toàn giao thông/gu,
    /an toàn thực phẩm/gu,
    /kỳ thi[^;.]{0,60} an toàn/gu,
  ],
  'voc.research': [/(?:tư duy|năng lực) đổi mới,? sáng tạo/gu],
};

/** General words that tell the topic only beside others in the same clause; no such word beside them means that they name an actor or a place. */
export const NEEDS: readonly { readonly topic: string; readonly keyword: RegExp; readonly beside: RegExp }[] = [
  {
    topic: 'inf.network',
    keyword: /^(?:trường|lớp)$/u,
    beside:
      /quy hoạch|mạng lưới|sắp xếp|điểm trường|thành lập(?! (?:các )?(?:đoàn|tổ|ban|hội))|quy mô|phát triển (?:các |hệ thống )?trường/u,
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
      // To help a superior watch over or settle a thing makes no rule.
      /tham mưu(?!,? (?:và )?tổ chức (?:triển khai|thực hiện))(?!(?:\s\p{L}+,?){0,8}\s(?:theo\sdõi|đôn\sđốc|giải\squyết|đưa\sra|xem\sxét)(?!\p{L}))[^;.]*(?:ban hành|cơ chế|chính sách|đề án|kế hoạch|quy định|quyết định|nghị quyết|cấp ủy)|(?:đề xuất|hoàn thành) tham mưu|tham mưu,? đề xuất/u,
  },
  {
    topic: 'cur.stem',
    keyword: /^trải nghiệm$/u,
    beside: /(?:hoạt động|học tập|giáo dục) trải nghiệm|trải nghiệm (?:sáng tạo|thực tế|hướng nghiệp)/u,
  },
  {
    topic: 'cur.stem',
    keyword: /^nghiên cứu khoa học$/u,
    beside: /học sinh|trung học|trải nghiệm|cuộc thi|stem/u,
  },
  {
    topic: 'int.coop',
    keyword: /^liên kết đào tạo$/u,
    beside: /nước ngoài|quốc tế|hội nhập/u,
  },
  {
    topic: 'tch.staff',
    keyword: /^giảng viên$/u,
    beside: /đội ngũ|(?:trình độ|chất lượng|thiếu|tuyển(?: dụng)?|phát triển|bồi dưỡng|đào tạo)[^;.]{0,40}giảng viên/u,
  },
  // A kind of unit; its autonomy is told by what is done with it.
  {
    topic: 'gov.autonomy',
    keyword: /^đơn vị sự nghiệp/u,
    beside: /tự chủ|tổ chức lại|sắp xếp|đổi mới|chuyển đổi|xã hội hóa|cơ chế tài chính/u,
  },
  {
    topic: 'gov.discipline',
    keyword: /^thực thi công vụ$/u,
    beside: /kỷ cương|kỷ luật|trách nhiệm|đạo đức|thái độ|tinh thần|chấn chỉnh/u,
  },
  // What is broken is inspected; who must not break it is not.
  {
    topic: 'gov.inspection',
    keyword: /^vi phạm$/u,
    beside: /(?:xử lý|phát hiện|chấn chỉnh|xử phạt)[^;.]{0,60}vi phạm/u,
  },
  {
    topic: 'dig.ict',
    keyword: /^(?:hệ thống thông tin|phần mềm)$/u,
    beside: /ứng dụng|sử dụng|xây dựng|triển khai|quản lý|dạy|học/u,
  },
];

/** Where, or for whom, something is done: "tại một số trường mầm non", "đối với hoạt động của cơ sở giáo dục đại học". */
export const SETTINGS: readonly RegExp[] = [
  /(?:tại|ở)(?: \p{L}+){0,1} (?:các|những|một số|mỗi|nhiều)(?: \p{L}+){0,2} (?:trường|cơ sở|trung tâm|đơn vị)(?! (?:chất lượng|chuẩn|(?:phổ thông )?dân tộc))[^,;.:(]*(?:, (?:trường |cơ sở )?(?:tiểu học|phổ thông|trung học)[^,;.:(]*)*/gu,
  /đối với (?:các )?(?:hoạt động|dịch vụ)[^;.:]*/gu,
  // Whose people: "giáo viên các cơ sở giáo dục nghề nghiệp", "giáo viên tin học, ngoại ngữ"; and those whom one makes it easy for.
  /(?:giáo viên|giảng viên|nhà giáo|cán bộ quản lý|tạo điều kiện(?: cho)?)(?: (?:của|ở|tại|trong))?(?: các| những)? (?:cơ sở|trường)(?:,? (?!(?:về|phải|cần|để|nhằm|theo|được|đạt|có|sử|ứng|đổi|thực|tham|nâng|tăng|tổ|xây|triển)(?!\p{L}))[\p{L}-]+){0,12}/gu,
  /(?:giáo viên|giảng viên)(?: (?:dạy|môn))?(?: (?:tin học|âm nhạc|mỹ thuật),?(?: và)?)* (?:ngoại ngữ|tiếng anh)/gu,
  // Who is to act: "Các cơ sở giáo dục đại học phải công khai …".
  /^(?:tất cả )?(?:các |những )?(?:cơ sở|trường|trung tâm)(?: (?!(?:cần|phải|sẽ|có|chủ|tiếp|thực|tăng|đẩy|giữ|công|tổ|xây|nâng|đổi|phối)(?![\p{L}]))[\p{L}-]+){1,8}/gu,
];

/** Turns of phrase that tell a topic. */
export const TURNS: readonly (readonly [topic: string, phrase: RegExp])[] = [
  [
    'com.politics',
    /(?:tuyên truyền|quán triệt|học tập|cụ thể hóa)(?: (?!hướng dẫn|giám sát)[\p{L},]+){0,9} (?:nghị quyết|kết luận|chỉ thị)(?![\p{L}])/gu,
  ],
  [
    'asm.exam',
    /(?:công tác|hình thức|tổ chức|kỳ) (?:kiểm tra,? )?thi(?![\p{L}]| (?:hành|đua|công))|(?:kiểm tra,|đổi mới) thi(?![\p{L}]| (?:hành|đua|công))/gu,
  ],
  [
    'asm.student',
    /(?:đánh giá|kết quả) (?:kết quả )?(?:trong quá trình )?(?:học tập|giáo dục học sinh)|đánh giá cuối kỳ|đánh giá kết quả (?:giáo dục|học tập|rèn luyện)/gu,
  ],
  ['asm.accreditation', /đánh giá,? (?:và )?xếp loại (?:các )?(?:trung tâm|trường|cơ sở|đơn vị)/gu],
  // What teachers must be qualified in.
  [
    'tch.training',
    /(?:giáo viên|giảng viên|nhà giáo)(?:(?!học sinh|sinh viên|người học)[^;.]){0,90}(?:đạt|phải có|cần có) (?:trình độ|bằng (?!khen)|chứng chỉ)/gu,
  ],
  // That no pupil drops out.
  ['acc.universal', /duy trì (?:sĩ số|số lượng)/gu],
  [
    'gov.management',
    /xây dựng kế hoạch và (?:tổ chức )?triển khai|nhiệm vụ năm học|kế hoạch năm học|quản lý giáo dục(?:,| và) đào tạo/gu,
  ],
  // What the Party asks of its cadres (Quy định 08-QĐi/TW on setting an example; planning, rotation, appointment).
  ['tch.cadre', /năng lực lãnh đạo|nêu gương|(?:quy hoạch|luân chuyển|bổ nhiệm),? (?:\p{L}+,? ){0,6}(?:cán bộ|đào tạo)/gu],
  ['cur.gdpt2018', /chương trình (?:giáo dục )?mầm non,? (?:và )?(?:gdpt|phổ thông)|đổi mới chương trình(?! hành động)/gu],
  ['int.coop', /giao lưu,? hợp tác|hợp tác với (?:\p{L}+ ){0,6}nước ngoài/gu],
  [
    'inf.facility',
    /dự án đầu tư|đầu tư xây dựng|xây dựng (?:\d+ )?phòng |xây dựng (?:mới )?(?:các |\d+ )?(?:điểm )?trường(?! (?:học )?(?:đạt |hợp |hạnh |an |chuẩn))/gu,
  ],
  ['fin.social', /huy động (?:các )?nguồn lực/gu],
  ['inf.network', /quy mô giáo dục/gu],
  ['gov.policy', /ban hành quy định/gu],
  ['gov.partylead', /tổ chức đảng/gu],
];
