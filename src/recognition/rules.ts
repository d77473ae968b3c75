/**
 * The rules by which words are recognised, each with its reason in the language, a law or the layout. A mention carries the name of its rule;
 * how many texts each fires in is told in docs/accuracy.md. Relations have a table of their own (resolution/rules.ts).
 */
export const MENTION_RULES = {
  symbol:
    'A document is cited by number and code, in the forms that the law sets (Nghị định 30/2020/NĐ-CP; Hướng dẫn 36-HD/VPTW).',
  'short-name': 'Once cited in full, or where all know it, a document is named by type and number ("Nghị quyết 29").',
  'type-and-issuer': 'Type word with a capital and "của" with a body: one document of that body ("Kế hoạch của UBND tỉnh").',
  'issued-by-act': '"đã ban hành Chỉ thị …": the type word with a capital behind the act of issuing is the document issued.',
  'act-without-number':
    'The type of an act alone in capitals over its title, its body and its grounds is the act that the text itself is.',
  'type-and-title':
    'Schemes, regulations and statutes are named by type and title (Nghị định 30/2020/NĐ-CP: the abstract behind the type).',
  'plan-with-years': 'A plan named by its title and the years it runs for is one paper.',
  'resolution-of-congress':
    'Resolutions of Party congresses carry no number and are named by their congress (Quy định 399-QĐ/TW).',
  'resolution-of-plenum': 'Resolutions of the Central Committee are named by plenum and congress term (Quy định 399-QĐ/TW).',
  'law-by-title': 'Laws are named by title more often than by number (Luật Ban hành văn bản quy phạm pháp luật).',
  'document-to-be-issued':
    '"tham mưu … ban hành <type> …": what is drafted for signature is a document that is still to be made.',
  'back-reference': '"Nghị quyết này", "Đề án nêu trên": a type word with a word that points back names the one last named.',
  'local-body-named': 'Head of a local body with its place: "UBND tỉnh Lào Cai" (Luật Tổ chức chính quyền địa phương).',
  'local-body-by-unit': 'Head and type of unit without a name ("UBND tỉnh"): the body of the unit that the text is about.',
  'local-body-by-head': 'Heads that tell the level by themselves ("Tỉnh ủy", "Thành ủy") stand without a place.',
  'central-body': 'Central bodies are few and listed (data/agencies.json); written with capitals.',
  'body-in-row': 'In a row the sort is named once: "các Bộ: Tài chính, Nội vụ", "UBND các tỉnh: A, B".',
  'committee-within-name': 'The name of a standing committee or board holds that of its committee ("Ban Thường vụ Tỉnh ủy").',
  'unit-within-body': 'The name of a body\'s department holds that of the body ("Văn phòng UBND tỉnh").',
  'institution-by-name': 'Schools, departments, centres and the like: a head word and a name with capitals.',
  'number-and-year':
    'The press cites decrees and circulars by number and year; type and issuer give the rest of the symbol (Nghị định 30/2020/NĐ-CP, annex III).',
  'unit-of-a-body':
    'Divisions and offices of a department are named without it in its own papers, or by “của Sở” (domain.md §3.4).',
  'district-of-the-province':
    'A text about a province names its districts without their type, behind a word of place or in a row with other places.',
  'commune-of-the-province': 'The same of communes since the reform of 2025, which ended the districts.',
  'international-body':
    'International bodies that work with the schools of the country, by their short forms and Vietnamese names.',
  'portal-of-a-unit': 'Each province and district has one portal, named with its type of unit alone.',
  'board-by-name': 'Steering boards are named by what they steer, up to the verb of the sentence.',
  'class-of-bodies': '"các" with a noun for bodies names a class, no one body.',
  'class-of-units': '"UBND các huyện, thành phố": a body of each unit of the sorts named.',
  'units-in-a-row': 'Types of units in a row without "các" ("xã, phường, thị trấn") are classes too.',
  'authorities-at-large': '"cấp ủy, chính quyền các cấp": fixed words for Party committees and authorities at large.',
  'ministries-at-large':
    '"các bộ, ngành trung ương": ministries and central bodies are named as a class; they are of the nation.',
  'bodies-concerned': '"đơn vị, cơ quan liên quan": fixed words for whoever is concerned.',
  sector: '"ngành Giáo dục": those who work in the field together.',
  'sector-in-short': '"toàn ngành", "ngành" as a subject, once the sector has been named.',
  'place-with-type': 'A unit is named by type and own name (Luật Tổ chức chính quyền địa phương).',
  'place-in-typed-row': '"các tỉnh: A, B và C": the type is named once for the row.',
  'district-behind-commune': 'Behind a commune and a comma stands the district, at times without its type.',
  'elliptic-place': '"trên địa bàn tỉnh", "toàn huyện": the unit that the text is about, by its type.',
  'bare-province-name': 'Names of provinces are known to all and stand without their type.',
  'capital-by-name': '"Thủ đô" with a capital is Hà Nội (Luật Thủ đô).',
  'country-by-name': '"Việt Nam" with capitals, outside longer names, is the country.',
  'bare-name-known-here': 'A unit that the text names with its type is afterwards named without.',
  'honorific-and-name': 'An honorific or academic title with a run of capitals names a person.',
  'name-in-list-and-office':
    'In a list of those present each name is followed by its office: "các đồng chí: A, Bộ trưởng …; B, …".',
  'office-and-name': 'An office with a run of capitals behind it names the person who holds it.',
  byline: 'The author stands on a line of its own.',
  'period-with-lead-word': '"năm học", "giai đoạn", "nhiệm kỳ" with two years (domain.md §6).',
  'known-programme': 'Curricula, movements and national programmes of lasting names (data/programs.json).',
  'titled-scheme': 'Type word ("Chương trình", "Đề án", "Phong trào") and title; where a title ends is told in scheme-titles.ts.',
  'quoted-name': 'The name of a movement or campaign stands in quotation marks.',
  'name-repeated': 'A name introduced in quotation marks or as "gọi tắt là" is used again.',
  'numbered-list':
    'Numbered lines of an announced list, or of an official text, are its tasks (Nghị định 30/2020/NĐ-CP, annex I).',
  'bulleted-list': 'Dashes and letters under a numbered line are its parts, and to be done like those beside them.',
  'list-paragraph': 'A paragraph of an announced list that holds several directives is a group of them.',
  'list-clause': 'A clause of such a paragraph that begins with a directive is one task.',
  'counted-point': '"Thứ nhất, … Thứ hai, …": points that a speaker announced and counted.',
  'directive-clause': 'Administrative Vietnamese states a task as a verb without a subject.',
  'body-by-first-word':
    'A ministry or department named in full before is "Bộ" or "Sở" alone as the subject of a sentence of the press.',
  'asked-duty':
    '"giao", "yêu cầu", "đề nghị" with a body and a verb: that body\'s duty; without a body, where one in office asks.',
  'stated-duty':
    'A body with "cần", "phải", "có trách nhiệm", "sẽ", and with a verb alone where an official text or a rule that the press tells speaks: its duty.',
  'reported-result': 'In the press, words of achievement report what was done.',
  share: 'A number with a per cent sign is a share.',
  'number-with-unit': 'A number with a unit or counted noun behind it.',
  'unit-of-target': '"từ 45 lên 87 trường": the unit stands behind the second number.',
  'money-in-short': '"1.200 tỷ" behind a word of money leaves "đồng" out.',
  index: 'Indices and scores stand behind their name, with "điểm" or no unit.',
  'unit-before-number': 'In rows and tables the counted thing stands before the number.',
  'elliptic-series': 'A series goes on with numbers alone; the unit is that of the first.',
  ranking: '"xếp thứ 5", "đứng đầu": a rank, with what is ranked.',
} as const;

/** The name of a rule that recognises words. */
export type MentionRule = keyof typeof MENTION_RULES;
