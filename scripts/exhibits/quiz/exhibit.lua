-- The quiz: ten questions of eighty, ten lanterns.
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
  banks = { "single", "multiple", "truth", "order", "match", "hotspot", "scenario", "number" },

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
    ["识毒"] = { en = "what drugs are", picture = "place-station.svg", companion = "teacher" },
    ["伪装"] = { en = "disguises", picture = "place-market.svg", companion = "girl-secondary" },
    ["药物滥用"] = { en = "medicine", picture = "places/classroom.svg", companion = "nurse" },
    ["举报求助"] = { en = "getting help", picture = "place-coast.svg", companion = "police" },
    ["急救"] = { en = "first aid", picture = "places/playground.svg", companion = "nurse" },
    ["历史日期"] = { en = "history", picture = "place-coast.svg", companion = "teacher" },
    ["危害"] = { en = "harm", picture = "place-body.svg", companion = "doctor" },
    ["康复关爱"] = { en = "recovery", picture = "place-station.svg", companion = "worker" },
    ["原植物"] = { en = "plants", picture = "place-field.svg", companion = "grandparent" },
    ["未成年人保护"] = { en = "protecting minors", picture = "place-ktv.svg", companion = "girl-secondary" },
    ["列管"] = { en = "controlled drugs", picture = "places/parcel.svg", companion = "police" },
    ["法律"] = { en = "the law", picture = "places/parcel.svg", companion = "police" },
    ["毒驾"] = { en = "drug driving", picture = "places/road.svg", companion = "father" },
    ["拒绝技能"] = { en = "saying no", picture = "places/basketball.svg", companion = "boy-secondary" },
    ["预防"] = { en = "prevention", picture = "places/basketball.svg", companion = "mother" },
    ["职责"] = { en = "duties", picture = "place-station.svg", companion = "worker" },
    ["社会规范"] = { en = "what most people do", picture = "place-coast.svg", companion = "girl-primary" },
    ["本地"] = { en = "our coast", picture = "place-coast.svg", companion = "boy-primary" },
  },
}
