-- The quiz: ten questions of ninety, ten lanterns; then one opinion, which lights none.
local quiz = require "core.quiz"

return quiz {
  title = { zh = "点灯答题", en = "Ten lanterns" },
  line = { zh = "十道题，点亮十盏灯", en = "Ten questions, ten lights" },
  picture = "place-market.svg",

  draw = 10,
  pass = 8,
  mix = {
    primary = { P = 10 },
    middle = { P = 4, M = 6 },
    adult = { P = 2, M = 5, A = 3 },
  },
  banks = { "single", "multiple", "truth", "order", "match", "hotspot", "scenario", "number", "pictures", "sort", "gap", "memory", "spot", "survey" },

  opening = {
    { zh = "准备好了吗", en = "Ready?" },
    { zh = "不记名字，答错有解释。慢慢来。", en = "No names. Wrong answers get an explanation. Take your time." },
  },
  again = {
    { zh = "再来一轮？", en = "Another round?" },
    { zh = "你已经会想一想了。看看哪一题最有用。", en = "You are thinking already. Which question was most useful?" },
  },
  home = {
    { zh = "讲给家人听", en = "Tell your family" },
    { zh = "今晚选一题，讲给家里人听。", en = "Pick one question and tell it at home tonight." },
  },
  carry = {
    { zh = "不接、不尝、不传、不碰。", en = "don't take it, taste it, pass it on or touch it." },
    { zh = "停、想、说“不”、走、告诉大人。", en = "stop, think, say no, leave, tell." },
    { zh = "自己打开，不离手，离开过视线就不再喝。", en = "open it yourself, keep hold of it; once out of sight, don't drink it." },
  },
  phones = {
    { zh = "报警 110", en = "Police 110" },
    { zh = "急救 120", en = "Ambulance 120" },
    { zh = "青少年热线 12355", en = "Youth line 12355" },
  },

  scenes = {
    ["识毒"] = { english = "what drugs are", picture = "place-station.svg", companion = "teacher", group = "recognise" },
    ["伪装"] = { english = "disguises", picture = "place-market.svg", companion = "girl-secondary", group = "recognise" },
    ["药物滥用"] = { english = "medicine", picture = "places/classroom.svg", companion = "nurse", group = "harm" },
    ["举报求助"] = { english = "getting help", picture = "place-coast.svg", companion = "police", group = "refuse" },
    ["急救"] = { english = "first aid", picture = "places/playground.svg", companion = "nurse", group = "refuse" },
    ["历史日期"] = { english = "history", picture = "place-coast.svg", companion = "teacher", group = "other" },
    ["危害"] = { english = "harm", picture = "place-body.svg", companion = "doctor", group = "harm" },
    ["康复关爱"] = { english = "recovery", picture = "place-station.svg", companion = "worker", group = "recovery" },
    ["原植物"] = { english = "plants", picture = "place-field.svg", companion = "grandparent", group = "recognise" },
    ["未成年人保护"] = { english = "protecting minors", picture = "place-ktv.svg", companion = "girl-secondary", group = "law" },
    ["列管"] = { english = "controlled drugs", picture = "places/parcel.svg", companion = "police", group = "law" },
    ["法律"] = { english = "the law", picture = "places/parcel.svg", companion = "police", group = "law" },
    ["毒驾"] = { english = "drug driving", picture = "places/road.svg", companion = "father", group = "harm" },
    ["拒绝技能"] = { english = "saying no", picture = "places/basketball.svg", companion = "boy-secondary", group = "refuse" },
    ["预防"] = { english = "prevention", picture = "places/basketball.svg", companion = "mother", group = "refuse" },
    ["职责"] = { english = "duties", picture = "place-station.svg", companion = "worker", group = "law" },
    ["社会规范"] = { english = "what most people do", picture = "place-coast.svg", companion = "girl-primary", group = "other" },
    ["本地"] = { english = "our coast", picture = "place-coast.svg", companion = "boy-primary", group = "other" },
  },
}
