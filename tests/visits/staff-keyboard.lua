-- A school's name typed on the glass: pinyin, a word chosen from those it may mean, digits and marks.
return {
  clock = "2026-11-24T09:00:00+08:00", lang = "zh", seed = 7, pin = "135790",
  { down = { 40, 40 } }, { wait = 3.2 }, { up = { 40, 40 } }, { tap = { 1880, 40 } },
  { tap = "1" }, { tap = "3" }, { tap = "5" }, { tap = "7" }, { tap = "9" }, { tap = "0" }, { tap = "确定" },
  { tap = "#more-units" }, { tap = "写一个新单位" },
  { see = "打拼音，再选字" }, { shot = "keyboard-empty" },
  { tap = "y" }, { tap = "a" }, { tap = "z" }, { tap = "h" }, { tap = "o" }, { tap = "u" },
  { see = "亚洲" }, { see = "yazhou" }, { shot = "keyboard-words" },
  { tap = "#later" }, { unseen = "亚洲" }, { tap = "#earlier" }, { see = "亚洲" }, { tap = "#later" },
  { tap = "崖" },
  { see = "zhou" }, { tap = "州" },
  { see = "崖州" },
  { tap = "x" }, { tap = "i" }, { tap = "a" }, { tap = "o" }, { tap = "x" }, { tap = "u" }, { tap = "e" },
  { tap = "空格" },
  { see = "崖州小学" }, { shot = "keyboard-name" },
  { tap = "（" }, { tap = "b" }, { tap = "e" }, { tap = "i" }, { tap = "）" }, -- the first word is meant
  { see = "崖州小学（被）" }, { tap = "删除" }, { tap = "删除" }, { tap = "删除" },
  { tap = "1" }, { tap = "删除" }, { tap = "g" }, { tap = "删除" },
  { tap = "中文" }, { tap = "a" }, { tap = "abc" }, { tap = "B" }, { see = "崖州小学aB" }, { tap = "删除" }, { tap = "删除" },
  { tap = "确定" },
  { see = "开始一次参观" }, { see = "崖州小学" },
  { tap = "开始参观" }, { see = "崖州小学，" },
}
