/**
 * The rules by which relations are read, each with its reason in the language, a law or the layout, and how sure it is. The name of a rule is
 * stored with what it read and shown to whoever asks why. Confidence is a judgement of the rule, 0–1, not a probability.
 */
export interface Rule {
  readonly reason: string;
  readonly confidence: number;
}
const rule = (reason: string, confidence: number): Rule => ({ reason, confidence });

export const RULES = {
  'issuer-of-citation': rule(
    'A citation names its issuer behind "của", before "ban hành" or in its symbol (Nghị định 30/2020/NĐ-CP, annex I).',
    0.95,
  ),
  'issuer-of-letterhead': rule('The body of the letterhead issues the document (Nghị định 30/2020/NĐ-CP, annex I).', 0.95),
  'issuer-of-place': rule(
    "A code that every place has (UBND, HĐND, HU), in a text about one place that names no issuer, is that place's body (domain.md §1.4).",
    0.7,
  ),
  'date-of-citation': rule('The day behind a symbol is the day of issue (Nghị định 30/2020/NĐ-CP, annex I).', 0.95),
  'grounds-block': rule('"Căn cứ …" lines before the enacting words name the grounds (Nghị định 30/2020/NĐ-CP, annex I).', 0.95),
  'carries-out-clause': rule(
    '"thực hiện", "triển khai" or "cụ thể hóa" right before a citation, or "thực hiện … theo quy định", "theo chỉ đạo … tại" it, says what carries it out.',
    0.9,
  ),
  'opening-purpose': rule('An act announced behind "Thực hiện …," or "Nhằm … thực hiện …" carries out what is named there.', 0.9),
  'aims-of-act': rule(
    '"thực hiện các mục tiêu, nhiệm vụ (được giao) tại X" in an act or in what is told of it: the act carries X out.',
    0.8,
  ),
  'grounds-in-sentence': rule(
    'Running text says on what a document rests: "Căn cứ A, UBND tỉnh ban hành B", "B căn cứ vào A".',
    0.85,
  ),
  'issued-to-carry-out': rule(
    'Running text says what a document was issued for: "Thực hiện A, Sở đã có B", "được ban hành để thực hiện A".',
    0.85,
  ),
  'named-for': rule(
    '"Kế hoạch/Chương trình … thực hiện Nghị quyết …": a title, or the name of what is issued, that says what it carries out.',
    0.92,
  ),
  'results-of': rule('"kết quả đạt được trong thực hiện X" sums up what stands before it: the carrying out of X.', 0.8),
  'continued-effort': rule(
    'In an article that reports the carrying out of one document, what the body goes on doing is part of it.',
    0.7,
  ),
  'title-phrase': rule('A document that bears the title phrase of a resolution without its number implements it.', 0.6),
  'details-clause': rule('"quy định chi tiết" between a regulation and its law.', 0.9),
  'guides-clause': rule('"hướng dẫn thi hành, thực hiện" between a document and the one it explains.', 0.85),
  'replaces-clause': rule('"thay thế" between two documents.', 0.9),
  'amends-clause': rule('"sửa đổi, bổ sung" between two documents.', 0.9),
  'repeals-clause': rule('"bãi bỏ" between two documents.', 0.9),
  'cites-provision': rule(
    'A text that names an article, clause or annex of a document refers to that document ("dẫn chiếu").',
    0.9,
  ),
  'produces-clause': rule(
    'A task whose verb is "ban hành", "tham mưu … ban hành" or "xây dựng" brings the document forth.',
    0.85,
  ),
  'disseminates-clause': rule('"quán triệt", "tuyên truyền" or "học tập" before a citation.', 0.85),
  'reviews-clause': rule('"sơ kết", "tổng kết (10 năm thực hiện)" before a citation, in a task or in the title of an act.', 0.85),
  'assigned-by-document': rule(
    'The tasks of a list that a document announces, or that stand in the document itself, are its tasks.',
    0.9,
  ),
  'reported-in-source': rule('A task is stated by the source that tells it.', 0.95),
  'set-by-announcer': rule(
    'The body that "xác định", "yêu cầu", "định hướng" or "giao" in the line that announces the list sets its tasks.',
    0.9,
  ),
  'asker-of-clause': rule(
    'The body, or the body of the office holder, right before "yêu cầu", "giao", "chỉ đạo" or "đề nghị" sets the task.',
    0.85,
  ),
  'subject-of-clause': rule('The body right before the verb is to carry out the task.', 0.9),
  'place-of-document': rule('"trên địa bàn tỉnh X", or a place behind the years, at the end of a title.', 0.85),
  'doer-line': rule('"Cơ quan chủ trì: …" or "Cơ quan thực hiện: …" under a task of a plan.', 0.9),
  'partner-line': rule('"Cơ quan phối hợp: …" beside "Cơ quan chủ trì: …" under a task of a plan.', 0.85),
  'addressee-of-list': rule(
    'The body behind "yêu cầu", "giao" or "chỉ đạo" in the announcing line is to carry out the list.',
    0.85,
  ),
  'actor-of-document': rule("What a body's own plan lists is for that body to carry out, when nobody else is named.", 0.8),
  'cooperation-clause': rule('"phối hợp với".', 0.9),
  'part-of-list': rule('The clauses of a paragraph of a list are parts of it.', 0.9),
  'part-of-body': rule('The standing committee is part of its Party committee (Party statutes).', 0.95),
  'keyword-topic': rule('A keyword of the taxonomy in the words of the task or title.', 0.8),
  'keyword-in-passing': rule(
    'A keyword in what a task serves, agrees with or shows in brackets, or in the title of what it cites: a topic it may have.',
    0.5,
  ),
  'frame-locality': rule('What an article about a place reports applies in that place.', 0.85),
  'frame-period': rule(
    'The school year of the title, of the announcing line or of the clause is that of the task; one named on the way may be.',
    0.9,
  ),
  'year-of-sentence': rule(
    'A school year that the sentence of a task names and no other, where it is not the year of the text: asserted where it opens the sentence, supposed where it is named on the way.',
    0.85,
  ),
  'period-of-document': rule(
    "The school year or plan period in a document's own name, or in the sentence that announces it, is the document's.",
    0.9,
  ),
  'list-named-before': rule(
    'A list announced in words used before ("8 nhiệm vụ trọng tâm") is the one that a body gave to another there.',
    0.85,
  ),
  'topic-of-cited': rule(
    'What carries out a document cited by its number, or called by its title, is about what the title names.',
    0.6,
  ),
  'topic-of-title': rule('A title says what its text is about.', 0.8),
  'topic-by-frequency': rule('A text is about what its sentences return to.', 0.6),
  'figure-in-task': rule('A figure in the words of a task measures it.', 0.85),
  'figure-of-place': rule(
    'A figure of an article about a place is of that place, unless its sentence or paragraph names another, a region or the country.',
    0.8,
  ),
  'figure-of-named-place': rule(
    'A figure is of the place or school that its sentence names last before it, or right behind it.',
    0.88,
  ),
  'figure-of-paragraph': rule('A sentence that names no place goes on with the one that its paragraph named last.', 0.75),
  'figure-period': rule('The school year that opens the sentence or paragraph of a figure is its period.', 0.9),
  'through-programme': rule('"thực hiện phong trào …", "thông qua …": the task is carried out through the programme.', 0.85),
  'jurisdiction-of-own-unit': rule('A body named by its head alone governs the unit that the text is about.', 0.8),
  'jurisdiction-by-name': rule('A local body governs the place in its name.', 0.95),
  'office-apposition': rule('"X - Giám đốc Sở …": an apposition gives the office.', 0.9),
  'office-before-name': rule('"Thứ trưởng Bộ … X": office, body and name in this order are one name of a person in office.', 0.9),
  'addressed-to': rule('A directive names behind "chỉ đạo" or "yêu cầu" whom it is addressed to.', 0.85),
  'quantity-of-figure': rule('The number and unit as written.', 0.95),
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;
