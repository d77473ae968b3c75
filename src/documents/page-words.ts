/**
 * The fixed words of Vietnamese portals, papers and office layout by which a paragraph shows that it is not running text: interface
 * labels, headings of related-article lists, marks of captions, the parts that Nghị định 30/2020 and Hướng dẫn 36 prescribe.
 */

/** Labels of an interface, alone in their paragraph. */
export const INTERFACE_LABEL =
  /^(?:undefined|null|\[object Object\]|trang chủ|đăng (?:nhập|ký|xuất)|tin tức|menu|tìm kiếm|chia sẻ(?: bài viết)?|bình luận(?: \(\d+\))?|(?:viết|gửi|ý kiến) bình luận|gửi(?: ý kiến| bài viết)?|in trang(?: này)?|in bài(?: viết)?|quay lại|về (?:đầu trang|trang trước)|(?:trở )?lên đầu trang|xem thêm|đọc thêm|xem tiếp|thu gọn|bài viết xem|họ (?:và )?tên ?:.*|số điện thoại ?:.*|e-?mail ?:?|tiêu đề ?:.*|nội dung ?:.{0,4}|mã (?:xác nhận|bảo mật)\b.*|lấy lại mã.*|(?:số )?lượt (?:xem|truy cập|đọc)(?: ?:? ?[\d.,]+)?|đã xem ?:? ?\d.*|tags?|từ khóa|thích|theo dõi(?: trên)?|facebook|zalo|twitter|google news|copy link|lưu bài(?: viết)?|cỡ chữ|chế độ ban đêm|liên hệ|sơ đồ (?:site|trang|cổng)|rss|ch[uứ]ng nh[aậ]n t[ií]n nhi[eệ]m m[aạ]ng|thông tin chung|tải (?:về|xuống)(?:\s.{0,16})?|tệp đính kèm.*|văn bản này chưa cập nhật.*|quý khách cần hỏi thêm.*|(?:bản quyền|copyright|©).*|đọc bài viết gốc.*|nghe (?:bài viết|đọc bài).*|bấm vào đây.*|click (?:vào )?đây.*)$/iu;

/** The house's closing call to its readers: write to us, ring us. */
export const READER_CALL =
  /^[*(]?\s*(?:mọi (?:ý kiến|thông tin|chi tiết)|(?:bạn đọc|độc giả)\s).*(?:hộp thư|e-?mail|hotline|đường dây nóng|@)/iu;

/** Headings under which other articles are listed. */
export const RELATED_HEADING =
  /^(?:các )?(?:tin|bài|bài viết|bài báo|văn bản|nội dung|chủ đề)(?: tức)? (?:liên quan|tiêu điểm|cùng chuyên mục|cùng chủ đề|khác|nổi bật|đọc nhiều|mới(?: nhất| đăng)?|(?:mới|đã) đăng|đã đưa|cũ hơn|mới hơn|xem nhiều)(?: khác)? ?:?$|^(?:đừng bỏ lỡ|có thể bạn quan tâm|đọc nhiều(?: nhất)?|xem nhiều(?: nhất)?|mời (?:bạn )?đọc thêm|dành cho bạn|tiêu điểm|tin cùng mục|mới nhất|nổi bật|file (?:được )?đính kèm(?: theo văn bản)?)\s*:?$/iu;

/** The running head of the official gazette, and the stamp of an electronic signature. */
export const PAGE_HEAD =
  /^CÔNG BÁO\s*\/\s*Số\s.+?Ngày\s[\d\-/]+(?:\s+\d{1,4})?$|^\d{1,4}\s+CÔNG BÁO\s*\/\s*Số.*$|^(?:trang |page )?\d{1,4}(?:\s*\/\s*\d{1,4})?$/iu;
/** A line of the stamp that an electronic signature leaves. */
export const SIGNATURE_STAMP = /^(?:Ký bởi|Người ký|Email|Cơ quan|Ngày ký|Thời gian ký)\s*:\s*\S/u;

/** The head of a legal database's page: label and value in a table before the text itself. */
export const METADATA_LABEL =
  /^(?:Số hiệu|Loại văn bản|Nơi ban hành|Cơ quan ban hành|Lĩnh vực(?:, ngành)?|Người ký|Ngày ban hành|Ngày hiệu lực|Ngày có hiệu lực|Ngày công báo|Ngày đăng|Số công báo|Tình trạng(?: hiệu lực)?|Tình trạng)\s*:?$/iu;

/** Marks of a picture's caption. */
export const IMAGE_PLACEHOLDER =
  /^(?:undefined|anh tin bai|ảnh tin bài|\[?(?:ảnh|hình|image|photo)\]?|minh họa|image\d*|img[_\d]*)$/iu;
/** Words by which a line shows that it belongs to a picture. */
export const CAPTION_MARK =
  /(?:^|[\s(.,–—-])(?:Ảnh|Hình|Nguồn ảnh|Photo)\s*(?:minh h[ọo]a|tư liệu|chụp|cắt|:\s*\S|VGP|TTXVN|từ Internet)|^(?:Ảnh|Hình)(?: minh h[ọo]a)?(?:\s*[:.].*)?$|^Minh h[ọo]a\s*[/:].*$|\((?:[ẢảHh](?:nh|ình)|Nguồn|[Mm]inh h[ọo]a)(?=[\s:)])[^)]*\)\.?$|[-–—]\s*Ảnh\s*:/u;

/** The national header and its motto; the Party's header. */
export const NATIONAL_HEADER =
  /^CỘNG H(?:ÒA|OÀ) XÃ HỘI(?: CHỦ NGHĨA(?: VIỆT NAM)?)?$|^CHỦ NGHĨA VIỆT NAM$|^ĐẢNG CỘNG SẢN VIỆT NAM$/iu;
/** The motto under the national header. */
export const MOTTO = /^Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc$/iu;
/** "Số: 624/KH-UBND", the Party's "Số 21-CTr/HU", and a number still to be given ("Số: …/KH-UBND"). */
export const NUMBER_LINE = /^Số\s*(?::\s*.{0,60}|\d{1,6}\s*-\s*\p{Lu}[\p{L}]{0,5}\s*\/\s*\p{Lu}[\p{L}-]{1,20})$/u;
/** Place and date of an official document, also with the day still to be filled in. */
export const PLACE_DATE = /^[\p{Lu}][\p{L}\s.-]{1,40},\s*ngày\s[\s\d.…]{0,6}\s*tháng\s[\s\d.…]{0,6}\s*năm\s[\s\d.…]{0,8}$/u;
/** The subject of a letter, under its number. */
export const SUBJECT_LINE = /^(?:V\/v|V\/V|Về)\s/u;
/** The list of those who receive a copy. */
export const RECIPIENTS = /^Nơi nhận\s*:?/u;
/** In whose name, or in whose place, the signer signs. */
export const SIGNING_FOR = /^(?:TM\.|T\/M\.?|KT\.|TL\.|TUQ\.|Q\.)\s*\p{Lu}/u;
/** A ground of the document. */
export const BASIS = /^(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét tờ trình)\s/iu;

/** The type word that heads a document of its own, in capitals. */
export const TYPE_HEADING =
  /^(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|KẾ HOẠCH|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|THÔNG TƯ(?: LIÊN TỊCH)?|NGHỊ ĐỊNH|LUẬT|KẾT LUẬN|THÔNG BÁO|ĐỀ ÁN|BÁO CÁO|TỜ TRÌNH|HƯỚNG DẪN|CÔNG ĐIỆN|QUY ĐỊNH|QUY CHẾ|CÔNG VĂN|LỆNH|PHÁP LỆNH|CHIẾN LƯỢC|DANH MỤC|PHƯƠNG ÁN|CHỦ TRƯƠNG|DỰ THẢO)$/u;

const SYLLABLE = '\\p{Lu}[\\p{Ll}\\p{M}]*';
/** A Vietnamese personal or pen name: two to five capitalised syllables ("M. Hà" too). */
export const PERSON_NAME = new RegExp(`^(?:${SYLLABLE}\\.\\s?)?${SYLLABLE}(?:[\\s-]${SYLLABLE}){0,4}$`, 'u');
