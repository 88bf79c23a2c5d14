-- 禁毒年表: when the country and the world said no. Facts C06, C17, L01 to L07, A06, K04, S-47.

local timeline = require "core.timeline"

return timeline {
  title = { zh = "禁毒年表", en = "A long no" },
  line = { zh = "从虎门到今天", en = "From Humen to today" },
  picture = "arch.svg",
  text = { zh = "拖一拖这条线，看一年一年怎么说“不”。", en = "Drag the line and see how people said no." },

  { year = { zh = "1839 年", en = "1839" }, picture = "humen.svg", facts = { "L01" },
    title = { zh = "虎门销烟", en = "Humen" },
    text = { zh = "林则徐主持，6 月 3 日到 25 日，历时 23 天。", en = "Led by Lin Zexu, from 3 to 25 June: 23 days." },
    source = { zh = "来源：通行史料", en = "Source: standard histories" } },

  { year = { zh = "1909 年", en = "1909" }, picture = "commission.svg", facts = { "L03" }, level = "middle",
    title = { zh = "上海万国禁烟会", en = "Shanghai Opium Commission" },
    text = { zh = "2 月，13 国在上海开会。", en = "In February 13 states met in Shanghai." },
    source = { zh = "来源：通行史料", en = "Source: standard histories" } },

  { year = { zh = "1912 年", en = "1912" }, picture = "treaty.svg", facts = { "C17" }, level = "adult",
    title = { zh = "《海牙鸦片公约》", en = "The Hague Opium Convention" },
    text = { zh = "国际管制从这里开始：鸦片、吗啡、海洛因、可卡因。", en = "International control begins: opium, morphine, heroin, cocaine." },
    source = { zh = "来源：国际公约史", en = "Source: history of the conventions" } },

  { year = { zh = "1950 年", en = "1950" }, picture = "notice.svg", facts = { "L04" }, level = "middle",
    title = { zh = "严禁鸦片烟毒的通令", en = "The order banning opium" },
    text = { zh = "2 月 24 日，政务院发布通令。", en = "Issued by the government on 24 February." },
    source = { zh = "来源：政务院", en = "Source: Government Administration Council" } },

  { year = { zh = "1985 年", en = "1985" }, picture = "world.svg", facts = { "L05" }, level = "adult",
    title = { zh = "中国加入国际公约", en = "China joins the conventions" },
    text = { zh = "加入 1961、1971 年公约；1989 年加入 1988 年公约。", en = "Those of 1961 and 1971; in 1989 that of 1988." },
    source = { zh = "来源：立法史资料", en = "Source: legislative history" } },

  { year = { zh = "1987 年", en = "1987" }, picture = "day.svg", facts = { "L02" },
    title = { zh = "国际禁毒日", en = "A day for the world" },
    text = { zh = "联合国大会把每年 6 月 26 日定为国际禁毒日。", en = "The UN General Assembly chose 26 June." },
    source = { zh = "来源：联合国大会第 42/112 号决议", en = "Source: UN General Assembly resolution 42/112" } },

  { year = { zh = "1990 年", en = "1990" }, picture = "house.svg", facts = { "L06" }, level = "adult",
    title = { zh = "国家禁毒委员会成立", en = "A national commission" },
    text = { zh = "禁毒是全社会的共同责任。", en = "Drug control is everyone's shared duty." },
    source = { zh = "来源：通行资料；禁毒法第 3 条", en = "Source: standard works; Anti-Drug Law, Art. 3" } },

  { year = { zh = "2008 年", en = "2008" }, picture = "law.svg", facts = { "L07" }, level = "middle",
    title = { zh = "《禁毒法》施行", en = "The Anti-Drug Law" },
    text = { zh = "2007 年 12 月 29 日通过，2008 年 6 月 1 日施行。", en = "Passed 29 December 2007, in force 1 June 2008." },
    source = { zh = "来源：禁毒法", en = "Source: Anti-Drug Law" } },

  { year = { zh = "2021 年", en = "2021" }, picture = "list.svg", facts = { "C06" }, level = "middle",
    title = { zh = "整类管起来", en = "A whole class controlled" },
    text = { zh = "7 月 1 日起整类列管合成大麻素，我国是首个这样做的国家。", en = "Synthetic cannabinoids as a class from 1 July; China was the first." },
    source = { zh = "来源：三部门公告 2021-03-15；国家禁毒办 2021-05-11", en = "Source: notice of 15 March 2021; NNCC office" } },

  { year = { zh = "2024 年", en = "2024" }, picture = "places/market.svg", facts = { "L08" },
    title = { zh = "崖州的六月", en = "June in Yazhou" },
    text = { zh = "六月是全民禁毒宣传月，崖州区的主题：防范青少年药物滥用。", en = "June is prevention month. Yazhou's theme: preventing youth medicine misuse." },
    source = { zh = "来源：2025-03-24 报纸版面", en = "Source: newspaper page, 24 March 2025" } },

  { year = { zh = "今天", en = "Today" }, picture = "places/coast.svg", facts = { "A06", "K04" },
    title = { zh = "你和大多数人在一起", en = "You are with the majority" },
    text = { zh = "绝大多数人都不碰毒品。有事打 110，想聊聊打 12355。", en = "Nearly everyone stays away. Danger: 110. To talk: 12355." } },
}
