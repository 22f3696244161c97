/** Traditional characters that the words of notes are written with → simplified. */
const SIMPLE: Readonly<Record<string, string>> = Object.fromEntries(
  '發发 貨货 單单 訂订 測测 試试 補补 禮礼 賀贺 暫暂 後后 過过 換换 錯错 應应 為为 個个 這这 電电 話话 開开 稅税 買买 賣卖 別别 變变 緩缓 遲迟 點点 號号 請请 盡尽 儘尽 趕赶 裝装 寫写 幾几 頭头 專专 緊紧 貴贵 與与 對对 還还 沒没 實实 價价 寶宝 顏颜 給给 須须 務务 來来 時时 間间 處处 樂乐'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const TRADITIONAL = new RegExp(`[${Object.keys(SIMPLE).join('')}]`, 'g');
/** Marks nobody sees, which tear words apart for a program only. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/gu;
/** Spaces between Chinese characters say nothing: 补 单. */
const INNER_SPACE = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** A note for finding words in it: NFKC, lower case, simplified Chinese, one kind of apostrophe, single spaces. */
export function noteText(note: string): string {
  return note
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(TRADITIONAL, (character) => SIMPLE[character] ?? character)
    .replace(INNER_SPACE, '')
    .replace(/\s+/g, ' ')
    .trim();
}
