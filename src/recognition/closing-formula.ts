/**
 * The words by which an act ends the row of those who carry it out: "Chánh Văn phòng …; Giám đốc các Sở … chịu trách nhiệm thi hành Quyết định này"
 * (Nghị định 30/2020/NĐ-CP, annex III, model 1.4). To stand in a pattern.
 */
export const CARRIES_OUT = 'chịu\\s+trách\\s+nhiệm\\s+(?:thi\\s+hành|thực\\s+hiện|triển\\s+khai|tổ\\s+chức\\s+thực\\s+hiện)';
