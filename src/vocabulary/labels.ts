/** What people call the values of the closed lists, in Vietnamese and English, by the name of the list. */
import { RELATION_TYPES, RELATIONS } from './relations.js';

export interface Label {
  readonly vi: string;
  readonly en: string;
}
type Labels = Readonly<Record<string, Label>>;

const list = (values: Readonly<Record<string, readonly [vi: string, en: string]>>): Labels =>
  Object.fromEntries(Object.entries(values).map(([value, [vi, en]]) => [value, { vi, en }]));

export const LABELS: Readonly<Record<string, Labels>> = {
  EntityKind: list({
    DOCUMENT: ['Văn bản', 'Document'],
    AGENCY: ['Cơ quan, tổ chức', 'Body'],
    LOCALITY: ['Địa phương', 'Locality'],
    TASK: ['Nhiệm vụ', 'Task'],
    PROGRAM: ['Chương trình, đề án', 'Programme'],
    TOPIC: ['Chủ đề', 'Topic'],
    INDICATOR: ['Số liệu, chỉ tiêu', 'Figure'],
    PERSON: ['Người', 'Person'],
    PERIOD: ['Thời kỳ', 'Period'],
    SOURCE: ['Nguồn', 'Source'],
  }),
  Certainty: list({
    ASSERTED: ['Nguồn nêu', 'Asserted'],
    INFERRED: ['Suy ra', 'Inferred'],
    VERIFIED: ['Đã xác minh', 'Verified'],
    REJECTED: ['Bị bác', 'Rejected'],
  }),
  Status: list({
    PLANNED: ['Dự kiến', 'Planned'],
    UNDER_WAY: ['Đang thực hiện', 'Under way'],
    DONE: ['Đã xong', 'Done'],
  }),
  RelationType: Object.fromEntries(
    RELATION_TYPES.map((type) => [type, { vi: RELATIONS[type].labelVi, en: type.toLowerCase().replaceAll('_', ' ') }]),
  ),
  DocumentKind: list({
    RESOLUTION: ['Nghị quyết', 'Resolution'],
    DIRECTIVE: ['Chỉ thị', 'Directive'],
    PLAN: ['Kế hoạch', 'Plan'],
    DECISION: ['Quyết định', 'Decision'],
    ACTION_PROGRAM: ['Chương trình hành động', 'Programme of action'],
    CONCLUSION: ['Kết luận', 'Conclusion'],
    CIRCULAR: ['Thông tư', 'Circular'],
    DECREE: ['Nghị định', 'Decree'],
    LAW: ['Luật', 'Law'],
    SCHEME: ['Đề án', 'Scheme'],
    OFFICIAL_LETTER: ['Công văn', 'Official letter'],
    GUIDELINE: ['Hướng dẫn', 'Guideline'],
    REPORT: ['Báo cáo', 'Report'],
    OTHER: ['Loại khác hoặc chưa rõ', 'Other or unknown'],
  }),
  AgencySide: list({
    PARTY: ['Đảng', 'Party'],
    STATE: ['Chính quyền', 'State'],
    LEGISLATURE: ['Quốc hội, hội đồng nhân dân', 'Legislature'],
    FRONT: ['Mặt trận, đoàn thể', 'Front and mass organisations'],
    SCHOOL: ['Nhà trường', 'School'],
    PRESS: ['Báo chí', 'Press'],
  }),
  AgencyLevel: list({
    CENTRAL: ['Trung ương', 'Central'],
    PROVINCE: ['Cấp tỉnh', 'Province'],
    DISTRICT: ['Cấp huyện', 'District'],
    COMMUNE: ['Cấp xã', 'Commune'],
    INSTITUTION: ['Đơn vị', 'Institution'],
  }),
  LocalityLevel: list({
    NATION: ['Cả nước', 'Nation'],
    PROVINCE: ['Cấp tỉnh', 'Province'],
    DISTRICT: ['Cấp huyện', 'District'],
    COMMUNE: ['Cấp xã', 'Commune'],
    VILLAGE: ['Thôn, tổ dân phố', 'Village'],
  }),
  TaskKind: list({
    TASK: ['Nhiệm vụ', 'Task'],
    SOLUTION: ['Giải pháp', 'Solution'],
    OBJECTIVE: ['Mục tiêu', 'Objective'],
    RESPONSIBILITY: ['Trách nhiệm', 'Responsibility'],
    RESULT: ['Kết quả', 'Result'],
    LIMITATION: ['Hạn chế', 'Limitation'],
  }),
  PeriodKind: list({
    SCHOOL_YEAR: ['Năm học', 'School year'],
    PLAN_PERIOD: ['Giai đoạn', 'Plan period'],
    TERM: ['Nhiệm kỳ', 'Term'],
    YEAR: ['Năm', 'Year'],
  }),
  FigureKind: list({
    TARGET: ['Chỉ tiêu', 'Target'],
    RESULT: ['Kết quả', 'Result'],
    BASELINE: ['Mức so sánh', 'Baseline'],
  }),
  FigureQuantity: list({
    COUNT: ['Số lượng', 'Count'],
    SHARE: ['Tỷ lệ', 'Share'],
    MONEY: ['Số tiền', 'Money'],
    RANK: ['Thứ hạng', 'Rank'],
    MEASURE: ['Số đo khác', 'Another measure'],
  }),
  FigureBound: list({
    AT_LEAST: ['ít nhất', 'at least'],
    AT_MOST: ['không quá', 'at most'],
    MORE_THAN: ['hơn', 'more than'],
    LESS_THAN: ['dưới', 'less than'],
    ABOUT: ['khoảng', 'about'],
  }),
  FigureChange: list({
    INCREASE: ['tăng', 'increase'],
    DECREASE: ['giảm', 'decrease'],
  }),
  RetractionReason: list({
    REVISED: ['Văn bản gốc đã đổi', 'Its text has changed'],
    REMOVED: ['Nguồn đã bị gỡ', 'Its source was removed'],
    RULES_CHANGED: ['Quy tắc đọc đã đổi', 'The rules of reading have changed'],
  }),
  SourceTier: list({
    OFFICIAL: ['Văn bản chính thức', 'Official text'],
    PRESS: ['Báo chí', 'Press'],
    REFERENCE: ['Danh mục kèm theo', 'Shipped list'],
  }),
  ClaimStanding: list({
    IN_FORCE: ['Đang có hiệu lực', 'In force'],
    RETRACTED: ['Đã rút', 'Retracted'],
    REJECTED: ['Bị bác', 'Rejected'],
  }),
  ConflictKind: list({
    FIGURE: ['Số liệu khác nhau', 'Different figures'],
    ISSUED_ON: ['Ngày ban hành khác nhau', 'Different days of issue'],
    ISSUED_BY: ['Nơi ban hành khác nhau', 'Different issuers'],
  }),
  ReviewKind: list({
    UNRESOLVED: ['Chưa rõ nhắc đến gì', 'Open mention'],
    LOW_CONFIDENCE: ['Chưa chắc', 'Doubtful fact'],
    CONFLICT: ['Các nguồn không khớp', 'Sources disagree'],
    IDENTITY: ['Trùng tên', 'One name'],
  }),
  JudgementVerb: list({
    CONFIRM: ['Xác nhận', 'Confirm'],
    REJECT: ['Bác', 'Reject'],
    CORRECT: ['Sửa', 'Correct'],
    MERGE: ['Gộp làm một', 'Merge'],
    SEPARATE: ['Giữ riêng', 'Keep apart'],
    SPLIT: ['Tách', 'Split'],
    RESOLVE: ['Chỉ rõ', 'Resolve'],
  }),
  UnitState: list({
    EXISTS: ['Đang tồn tại', 'Exists'],
    CARRIED: ['Đã có đơn vị kế thừa', 'Taken over'],
    NOT_BEGUN: ['Chưa thành lập', 'Not yet begun'],
    NOT_KNOWN: ['Chưa rõ đơn vị kế thừa', 'No known successor'],
  }),
  SuccessionShare: list({
    WHOLE: ['Toàn bộ', 'Whole'],
    PART: ['Một phần', 'Part'],
  }),
  Happening: list({
    ISSUED: ['Ban hành', 'Issued'],
    PUBLISHED: ['Đăng', 'Published'],
    REPORTED: ['Được nêu', 'Reported'],
    BEGAN: ['Bắt đầu', 'Began'],
    ENDED: ['Kết thúc', 'Ended'],
    SUCCEEDED: ['Được kế thừa', 'Succeeded'],
    TOOK_OVER: ['Kế thừa', 'Took over'],
    DUE: ['Đến hạn', 'Due'],
    DURING: ['Trong thời kỳ', 'During'],
    MEASURED: ['Số liệu', 'Measured'],
    TARGET: ['Chỉ tiêu đến hạn', 'Target due'],
    BASELINE: ['Mốc so sánh', 'Baseline'],
  }),
  DatePrecision: list({
    DAY: ['Ngày', 'Day'],
    MONTH: ['Tháng', 'Month'],
    YEAR: ['Năm', 'Year'],
    YEARS: ['Nhiều năm', 'Years'],
  }),
  ForceState: list({
    NOT_ISSUED: ['Chưa ban hành', 'Not issued yet'],
    REPEALED: ['Bị bãi bỏ', 'Repealed'],
    REPLACED: ['Bị thay thế', 'Replaced'],
    SUSPENDED: ['Bị đình chỉ', 'Suspended'],
    AMENDED: ['Được sửa đổi, bổ sung', 'Amended'],
  }),
  ChangeKind: list({
    ADDED: ['Mới thêm', 'Added'],
    CHANGED: ['Đã đổi', 'Changed'],
    REMOVED: ['Không còn', 'Removed'],
  }),
  ChangeSubject: list({
    ENTITY: ['Đối tượng', 'Thing'],
    CLAIM: ['Thông tin', 'Fact'],
    JUDGEMENT: ['Nhận định', 'Judgement'],
    REDIRECT: ['Mã cũ', 'Old id'],
  }),
};

/** "true" and "false" for people. */
export const TRUTH: Labels = list({ true: ['Có', 'Yes'], false: ['Không', 'No'] });
