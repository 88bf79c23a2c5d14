-- core.cabinet.fields - what may stand in a cabinet of things behind glass.

local fields = require "core.fields"
local icon   = require "core.icon"

local shapes = {
  cabinet = fields.exhibit {
    { "text", "words", zh = "名字旁边的一句话", en = "a sentence beside the title" },
    { "note", "words", zh = "右上角的说明", en = "a note at the top right" },
    { "foot", "words", zh = "柜子下面的一句话", en = "the sentence under the case" },
    { "act", "words", must = true, zh = "怎么办：每一格都用的话", en = "what to do: said for every thing" },
    { "say", "words", zh = "可以说出口的一句话", en = "a line to say" },
    { "law", "words", zh = "法律怎么说：没有自己写的格都用", en = "what the law says, for all that don't say it themselves" },
    { "families", "family*", zh = "家族：颜色和名字", en = "families: a colour and a name each" },
    { "shut", "shut", zh = "小学生看到的：柜门关着，只有警报", en = "what primary pupils see: closed doors, alarms only" },
    { "#", "slot*", must = true, zh = "一格一格", en = "the things, one after the other", each = { zh = "第 %d 格", en = "slot %d" } },
    rule = function(cabinet)
      local known = {}
      for _, family in ipairs(cabinet.families or {}) do known[family[1]] = true end
      for i, slot in ipairs(cabinet) do
        if slot.family and not known[slot.family] then
          local names = {}
          for _, family in ipairs(cabinet.families or {}) do names[#names + 1] = family[1] end
          local zh, en = fields.meant(slot.family, names)
          return "第 " .. i .. " 格：families 里没有 “" .. slot.family .. "”" .. zh,
            "slot " .. i .. ": there is no '" .. slot.family .. "' among the families" .. en, { i, "family" }
        end
      end
      if cabinet.shut then return end
      return fields.for_everyone("一格", "slot")(cabinet)
    end,
  },
  family = {
    { 1, "text", must = true, zh = "短名，格子里写它", en = "its short name, used in the slots" },
    { "color", "color", must = true, zh = "颜色", en = "its colour" },
    { "zh", "text", must = true, zh = "中文", en = "Chinese" },
    { "en", "text", zh = "英文", en = "English" },
  },
  slot = {
    { "title", "words", must = true, zh = "牌子上的短名字", en = "the short name on its plate" },
    { "picture", "text", must = true, zh = "模型的图", en = "the picture of the model" },
    { "look", "words", must = true, zh = "它的样子", en = "what it looks like" },
    { "harm", "harm*", must = true, zh = "身体会怎样，最多四样", en = "what it does to the body, four at most" },
    { "name", "words", zh = "全名", en = "the whole name" },
    { "family", "text", zh = "哪个家族", en = "its family" },
    { "what", "words", zh = "它是什么，一句话", en = "what it is, in a sentence" },
    { "status", "words", zh = "管不管制、从哪年起", en = "whether it is controlled, and since when" },
    { "hides", "words", zh = "会装成什么", en = "what it is passed off as" },
    { "law", "words", zh = "法律怎么说，和别的格不同时写", en = "what the law says, where it differs" },
    { "act", "words", zh = "怎么办，和别的格不同时写", en = "what to do, where it differs" },
    { "say", "words", zh = "可以说出口的话，和别的格不同时写", en = "a line to say, where it differs" },
    { "facts", "facts", zh = "依据的事实号", en = "the facts it rests on" },
    { "level", "audience", zh = "最低适合谁", en = "the lowest level it is meant for" },
    rule = function(slot)
      if #slot.harm <= 4 then return end
      return "harm 最多写四样，现在有 " .. #slot.harm .. " 样。", "harm has room for four, not " .. #slot.harm .. ".", { "harm" }
    end,
  },
  harm = {
    { "icon", "icon", zh = "图标", en = "an icon" },
    { "zh", "text", must = true, zh = "中文", en = "Chinese" },
    { "en", "text", zh = "英文", en = "English" },
  },
  shut = {
    { "text", "words", zh = "名字旁边的一句话", en = "a sentence beside the title" },
    { "foot", "words", zh = "柜子下面的一句话", en = "the sentence under the case" },
    { "#", "alarm*", must = true, zh = "警报，一个一个写", en = "the alarms, one after the other", each = { zh = "shut 的第 %d 个警报", en = "shut, alarm %d" } },
  },
  alarm = {
    { "title", "words", must = true, zh = "警报的名字", en = "its name" },
    { "text", "words", must = true, zh = "一两句话", en = "a sentence or two" },
    { "icon", "icon", zh = "图标", en = "an icon" },
  },
}

local kinds = {
  icon = fields.one_of(icon.names),
}

return { shapes = shapes, kinds = kinds }
