/** What dumps have that no clean text has: one of each kind that has ever been taken for something else. */
export const hostile: ReadonlyArray<string> = [
  "𠀀", // a Han character of two code units
  "\u{20bb7}\u{e0100}", // with a variation selector of two more
  "\ud840", // half of one
  "\udc00", // the other half
  "é", // two characters, one letter
  "\u0301", // a mark that combines with whatever stands before it
  "か\u3099",
  "👩‍👩‍👧", // five characters joined by U+200D
  "\u202e", // from right to left
  "\u2067مرحبا\u2069",
  "\ue000", // for private use: characters that a paper's own font had
  "\u{f0000}",
  "ｱｶﾞ１２Ａ，．",
  "㍿",
  "⼀⾦", // Kangxi radicals that look like 一金
  "\0",
  "\u0001",
  "\f",
  "\r",
  "\r\n",
  "\v",
  "\u0085",
  "\u2028",
  "\ufeff",
  "\u200b",
  "\u00ad",
  "\ufffd",
  "\uffff",
  "　",
  "\u00a0",
  "-\n",
  "“",
  "（",
  "第03版",
  "=== Page 3 ===",
  "一、",
  "本报记者 王平",
  "——",
  "……"
]
