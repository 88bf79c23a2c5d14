-- 本馆设置。改动保存后，下次打开展项时生效；写错时继续用上一次正确的内容。
-- The settings of this hall. A saved change counts from the next opening; after a slip the last good
-- text stays in use.

return {
  -- 基地名称，显示在待机画面左上角。 The hall's name, top left of the waiting picture.
  name = { zh = "崖州区青少年毒品预防教育基地", en = "Yazhou Youth Drug-Prevention Education Base" },

  -- 这台机器的短名：字母、数字和短横线，每台不同。 This machine's short name, each its own.
  kiosk = "yz-01",

  -- 屏幕对角线，英寸。 The screen's diagonal in inches.
  screen = { inches = 43 },

  -- 多少秒没人碰就开始倒计时（再过 20 秒回到待机画面）。
  -- After so many untouched seconds the countdown begins (20 more, then the waiting picture).
  idle = 60,

  -- 菜单：分组在下方的标签上，组里依次写展项的文件夹名。整组没有展项就不要写。
  -- The menu: each group is a tab; in it, the folder names of its exhibits, in order. Leave out a
  -- group that has none. icon: wheel 方向盘, eye 眼睛, chat 气泡, pin 地点 (core/icon.lua)
  menu = {
    { title = { zh = "体验", en = "Try" }, icon = "wheel", "steady" },
    { title = { zh = "辨认", en = "Spot" }, icon = "eye", "disguises" },
    { title = { zh = "选择", en = "Choose" }, icon = "chat", "quiz", "refuse", "cases" },
  },
}
