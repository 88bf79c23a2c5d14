-- One question of every type.
local quiz = require "core.quiz"
local q = quiz

return quiz {
  title = { zh = "每种一题", en = "One of each" },
  draw = 13, pass = 8,
  scenes = {
    ["货架"] = { english = "the shelf", picture = "places/market.svg", companion = "girl-secondary", group = "recognise" },
    ["求助"] = { english = "getting help", picture = "places/playground.svg", companion = "teacher", group = "refuse" },
  },
  phones = { { zh = "报警 110", en = "Police 110" } },

  q.single { id = "t-single", topic = "求助", facts = { "J02" },
    ask = { zh = "同伴突然昏倒叫不醒，先打哪个电话？", en = "A friend collapses and won't wake. Which number first?" },
    right = { zh = "120", en = "120", say = { zh = "对，120是医疗急救。", en = "Right: medical emergency." } },
    wrong = {
      { zh = "12306", en = "12306", say = { zh = "那是铁路服务。", en = "That is the railway line." } },
      { zh = "谁也不打，等他醒", en = "Nobody, wait", say = { zh = "耽误时间最危险，马上打120。", en = "Waiting is the real danger." } },
    } },

  q.truth { id = "t-truth", topic = "货架", facts = { "D14" },
    ask = { zh = "只要看仔细、闻一闻，就能认出毒品。", en = "Look closely and smell it, and you can tell a drug." },
    answer = false,
    say = { zh = "对，只有专业检验才能确定。", en = "Right, only a lab can tell." },
    hint = { zh = "外表会骗人，闻也危险，要靠规则。", en = "Looks deceive and smelling is risky; use rules." } },

  q.multiple { id = "t-multiple", topic = "货架", facts = { "D12" },
    ask = { zh = "哪些是“可能有问题”的警报？", en = "Which are alarm signs?" },
    right = {
      { zh = "没有厂名、配料和日期", en = "No maker, ingredients or date", say = { zh = "对，正规食品都有标签。", en = "Right, proper food has labels." } },
      { zh = "包装已经拆开", en = "The pack is open", say = { zh = "对，可能被动过手脚。", en = "Right, it may be tampered with." } },
      { zh = "对方催你“马上试”", en = "Someone rushes you to try", say = { zh = "对，催促是常见手法。", en = "Right, rushing is a trick." } },
    },
    wrong = { { zh = "在超市买、标签齐全", en = "Bought in a shop with full labels", say = { zh = "这是正常情况。", en = "That is normal." } } } },

  q.scenario { id = "t-scenario", topic = "求助", facts = { "D13", "K06" },
    ask = { zh = "大哥哥说：“这糖送你，快吃，别告诉老师。”", en = "An older boy says: \"Sweets for you, don't tell the teacher.\"" },
    right = { zh = "说“不，谢谢”，走到人多处", en = "\"No, thanks\", and go where people are", say = { zh = "很好！回家告诉家长。", en = "Great! Tell your parents too." } },
    wrong = { { zh = "先收下，但是不吃", en = "Take them but don't eat them", say = { zh = "收下就有风险。", en = "Holding them is risky." } } } },

  q.pictures { id = "t-pictures", topic = "货架", facts = { "D03", "D12" },
    ask = { zh = "哪一包的标签齐全？", en = "Which pack has a full label?" },
    right = { picture = "objects/milktea-sachet-labelled.svg", zh = "奶茶粉甲", en = "Milk tea one", say = { zh = "对，厂名、配料、日期都在。", en = "Right: maker, ingredients, date." } },
    wrong = {
      { picture = "objects/milktea-sachet.svg", zh = "奶茶粉乙", en = "Milk tea two", say = { zh = "它没有厂名和日期。", en = "It has no maker and no date." } },
      { picture = "objects/popping-candy.svg", zh = "跳跳糖", en = "Popping candy", say = { zh = "它没有厂名和日期。", en = "It has no maker and no date." } },
      { picture = "objects/coffee-bag.svg", zh = "咖啡包", en = "Coffee bag", say = { zh = "它没有厂名和日期。", en = "It has no maker and no date." } },
    } },

  q.order { id = "t-order", topic = "求助", facts = { "K06" },
    ask = { zh = "把“拒绝五步”排好。", en = "Put the five refusal steps in order." },
    steps = { { zh = "停：先停下来", en = "Stop" }, { zh = "想：这安全吗？", en = "Think: is it safe?" }, { zh = "说：清楚说“不”", en = "Say no clearly" },
      { zh = "走：离开现场", en = "Leave" }, { zh = "告：告诉信任的大人", en = "Tell a trusted adult", say = { zh = "不用一个人扛。", en = "You are not alone." } } } },

  q.match { id = "t-match", topic = "求助", facts = { "J01", "J02", "J03" },
    ask = { zh = "把号码和用途连起来。", en = "Match numbers and uses." },
    pairs = {
      { left = "110", right = { zh = "报警", en = "Police" }, say = { zh = "发现涉毒或危险。", en = "Drugs or danger." } },
      { left = "120", right = { zh = "急救", en = "Ambulance" }, say = { zh = "有人昏迷、不舒服。", en = "Someone unwell." } },
      { left = "12355", right = { zh = "青少年服务台", en = "Youth service line" }, say = { zh = "心理和法律咨询。", en = "Counselling and legal advice." } },
    } },

  q.sort { id = "t-sort", topic = "货架", facts = { "D12", "D15" },
    ask = { zh = "哪些可以放心，哪些要当心？", en = "Which are fine, which need care?" },
    bins = {
      { zh = "放心", en = "Fine", items = {
        { zh = "标签齐全的饼干", en = "Biscuits with a full label", say = { zh = "厂名、配料、日期都有。", en = "Maker, ingredients and date are there." } },
        { zh = "自己打开的瓶装水", en = "A bottle you opened yourself", say = { zh = "自己打开，不离手。", en = "Open it yourself, keep hold of it." } },
      } },
      { zh = "当心", en = "Take care", items = {
        { zh = "拆开过的糖果", en = "Sweets from an open pack", say = { zh = "包装拆过，是警报。", en = "An open pack is an alarm." } },
        { zh = "离开过视线的饮料", en = "A drink left out of sight", say = { zh = "离开过视线就不再喝。", en = "Once out of sight, don't drink it." } },
        { zh = "只在私聊里卖的东西", en = "Things sold in private chats only", say = { zh = "绕开平台，是警报。", en = "Avoiding the platform is an alarm." } },
      } },
    } },

  q.gap { id = "t-gap", topic = "求助", facts = { "D15" },
    ask = { zh = "饮料规则，缺了哪几个词？", en = "The drink rule: which words are missing?" },
    text = { zh = "饮料要[1]打开，不[2]，离开过[3]就不再喝。", en = "Open your drink [1], keep hold of [2], and once it was out of [3], don't drink it." },
    right = { { zh = "自己", en = "yourself" }, { zh = "离手", en = "it" }, { zh = "视线", en = "sight", say = { zh = "看不见的时候，谁都可能动过。", en = "While you don't see it, anyone may touch it." } } },
    wrong = { { zh = "朋友", en = "friends" } } },

  q.memory { id = "t-memory", topic = "货架", facts = { "N02", "N03", "N04" },
    ask = { zh = "把植物和它的样子配成对。", en = "Find the plant and its looks." },
    pairs = {
      { left = { zh = "罂粟", en = "Opium poppy" }, picture = "plants/poppy-opium.svg", right = { zh = "果大，顶部像王冠", en = "Big capsule with a crown" }, say = { zh = "禁止种植。", en = "Banned." } },
      { left = { zh = "虞美人", en = "Corn poppy" }, picture = "plants/poppy-corn.svg", right = { zh = "全株有粗毛，果小", en = "Hairy, small capsule" }, say = { zh = "观赏花，可以种。", en = "A garden flower, allowed." } },
      { left = { zh = "古柯", en = "Coca" }, picture = "plants/coca.svg", right = { zh = "灌木，小红果", en = "A shrub with small red fruit" }, say = { zh = "禁止种植。", en = "Banned." } },
      { left = { zh = "大麻", en = "Cannabis" }, picture = "plants/cannabis-leaf.svg", right = { zh = "手掌状，5—11小叶", en = "Hand-shaped, 5–11 leaflets" }, say = { zh = "禁止种植。", en = "Banned." } },
    } },

  q.hotspot { id = "t-hotspot", topic = "货架", facts = { "D12" },
    ask = { zh = "点出两个没有标签的。", en = "Tap the two without a label." },
    board = "market-shelf.svg",
    spots = {
      { x = 0.20, y = 0.12, w = 0.22, h = 0.28, right = true, zh = "奶茶粉", en = "Milk tea", say = { zh = "对，没有厂名。", en = "Right, no maker." } },
      { x = 0.57, y = 0.12, w = 0.22, h = 0.28, zh = "咖啡包", en = "Coffee bag", say = { zh = "它有标签。", en = "It has a label." } },
      { x = 0.20, y = 0.45, w = 0.22, h = 0.28, zh = "薯片", en = "Crisps", say = { zh = "它有标签。", en = "It has a label." } },
      { x = 0.57, y = 0.45, w = 0.22, h = 0.28, right = true, zh = "跳跳糖", en = "Popping candy", say = { zh = "对，没有厂名。", en = "Right, no maker." } },
    } },

  q.spot { id = "t-spot", topic = "货架", facts = { "D03", "D12", "D15", "D16" },
    ask = { zh = "第二个架子，哪里不对？", en = "What is wrong on the second shelf?" },
    board = "shelf-labelled.svg", other = "shelf-other.svg",
    spots = {
      { x = 0.15, y = 0.14, w = 0.17, h = 0.33, zh = "奶茶粉没有标签", en = "Milk tea without a label", say = { zh = "没有厂名、配料、日期，是警报。", en = "No maker, ingredients or date: an alarm." } },
      { x = 0.43, y = 0.14, w = 0.16, h = 0.33, zh = "咖啡包没有标签", en = "Coffee without a label", say = { zh = "没有厂名、配料、日期，是警报。", en = "No maker, ingredients or date: an alarm." } },
      { x = 0.16, y = 0.54, w = 0.18, h = 0.36, zh = "瓶子变成敞开的杯子", en = "The bottle became an open glass", say = { zh = "离开过视线就不再喝。", en = "Once out of sight, don't drink it." } },
      { x = 0.39, y = 0.62, w = 0.24, h = 0.26, zh = "包裹没有面单", en = "A parcel without a label", say = { zh = "不替陌生人收、寄、带。", en = "Don't receive, send or carry for strangers." } },
    } },

  q.number { id = "t-number", topic = "求助", facts = { "F07", "F08" },
    ask = { zh = "反应慢0.5秒，60公里/小时的车多走多少米？", en = "0.5 s slower at 60 km/h: how many more metres?" },
    answer = 8.3, within = 0.7, min = 0, max = 20, step = 0.1, unit = { zh = "米", en = "metres" },
    say = { zh = "对，大约两辆小汽车的长度。", en = "Yes, about two car lengths." },
    hint = { zh = "提示：每秒约16.7米，再取一半。", en = "Hint: about 16.7 m each second, then half." } },

  q.survey { id = "t-survey", topic = "求助",
    ask = { zh = "今天学到的，你最想讲给谁听？", en = "Whom would you like to tell about today?" },
    options = {
      { zh = "家里人", en = "My family", say = { zh = "今晚就可以讲。", en = "Tonight is a good time." } },
      { zh = "好朋友", en = "A friend" }, { zh = "老师", en = "A teacher" }, { zh = "还没想好", en = "I don't know yet" },
    },
    why = { zh = "讲给一个人听，记得最牢。", en = "Telling somebody is the best way to remember." } },
}
