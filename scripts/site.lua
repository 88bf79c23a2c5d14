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

  -- 常来的单位，工作人员开始一次参观时直接点选。只写单位，不写人名。
  -- Units that come often, to be chosen when a visit is begun. Units only, never a person's name.
  units = { "南滨小学" },

  -- 声音：音量从 0 到 1；quiet 是一天里安静的时段，例如 quiet = { from = "12:00", to = "14:00" }。
  -- 完全不要声音就写 sound = false。 Sounds: volume from 0 to 1; quiet is a part of the day without any,
  -- such as quiet = { from = "12:00", to = "14:00" }. For none at all write sound = false.
  sound = { volume = 0.6 },

  -- 门口计数器：当作键盘接上，每进来一人打一个键，每出去一人打另一个。没有计数器就不用写。
  -- A counter at the door that acts as a keyboard: the key it types for each who enters, and who leaves.
  -- door = { enter = "F13", leave = "F14" },

  -- 菜单：分组在下方的标签上，组里依次写展项的文件夹名。整组没有展项就不要写。
  -- The menu: each group is a tab; in it, the folder names of its exhibits, in order. Leave out a
  -- group that has none. icon: wheel 方向盘, eye 眼睛, chat 气泡, pin 地点 (core/icon.lua)
  menu = {
    { title = { zh = "体验", en = "Try" }, icon = "wheel", "steady" },
    { title = { zh = "辨认", en = "Spot" }, icon = "eye", "disguises", "cabinet" },
    { title = { zh = "选择", en = "Choose" }, icon = "chat", "quiz", "refuse", "medicine", "cases" },
    { title = { zh = "我们的海岸", en = "Our coast" }, icon = "pin", "history", "booklet" },
  },

  -- 收集数据的电脑上用：各台设备的公钥（在设备上运行 kiosk key）和站点名；不用就不写。
  -- Where data are collected: each kiosk's public key (run kiosk key there) and its place.
  -- kiosks = { ["yz-01"] = { key = "…", site = { zh = "…", en = "…" } } },

  -- 答题报表里总分的权重；不写就不算总分。 How the quiz report weighs its overall figure.
  -- bulletin = { rate = 1, pass = 1, full = 1, mean = 1 },
}
