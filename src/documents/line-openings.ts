/** The words by which a line shows whether a paragraph begins, ends or stands alone there, in text files and on pages alike. */
import { MOTTO, PLACE_DATE, SIGNATURE_STAMP, TYPE_HEADING } from './page-words.js';

/** Beginnings that open a paragraph of their own in Vietnamese official layout, whatever the line before. */
export const OPENER =
  /^(?:[-–—+•●▪◦*→✓]\s|\d{1,3}(?:\.\d{1,3}){0,3}[.)]\s|\(\d{1,2}\)\s|[a-zđ][.)]\s|[IVX]{1,5}[.)]\s|Điều \d|Chương [IVX\d]|Mục \d|Phụ lục|Căn cứ |Theo đề nghị|Xét đề nghị|Nơi nhận|Kính gửi|Số:|TM\.|KT\.|TL\.|TUQ\.|T\/M)/u;
/** Lines of the official head that never run on. */
const STANDS_ALONE = [MOTTO, PLACE_DATE, TYPE_HEADING, SIGNATURE_STAMP, /^CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u];
/** A line that neither goes on nor is gone on with. */
export const standsAlone = (text: string): boolean => STANDS_ALONE.some((part) => part.test(text));
/** A body's place under its name: "ỦY BAN NHÂN DÂN" / "TỈNH HÀ TĨNH". */
export const LEVEL_WORD = /^(?:TỈNH|THÀNH PHỐ|QUẬN|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s/u;
/** A line that ends a sentence, a clause or a heading with a colon. */
export const SENTENCE_END = /[.;:!?…]["”’)]*$/u;
