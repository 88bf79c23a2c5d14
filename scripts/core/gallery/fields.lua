-- core.gallery.fields - what may stand in a wall of photographs.

local fields = require "core.fields"

local shapes = {
  gallery = fields.exhibit {
    { "text", "words", zh = "照片墙上的一句话", en = "a sentence on the wall" },
    { "folder", "text", zh = "放照片的文件夹", en = "the folder of the photographs" },
    { "sheet", "text", zh = "写照片名字和说明的表格，.csv", en = "the table with their titles and words, .csv" },
    { "#", "photo*", zh = "照片，一张一张写；不写就用表格里的，或者文件夹里所有的", each = { zh = "第 %d 张图", en = "picture %d" },
      en = "the photographs, one after the other; else those of the table, or all in the folder" },
    rule = function(spec)
      if spec.sheet and #spec > 0 then
        return "照片写在这里就不用 sheet，写在表格里这里就不用再写。", "the photographs stand here or in the sheet, not in both.", { "sheet" }
      end
    end,
  },
  photo = {
    { 1, "text", must = true, zh = "文件名", en = "the file's name" },
    { "title", "words", must = true, zh = "照片的名字", en = "its title" },
    { "text", "words", zh = "照片下面的话", en = "the words under it" },
    { "source", "words", zh = "谁拍的", en = "who took it" },
    { "note", "words", zh = "先说一声，观众要看再打开", en = "said first: the picture is covered until asked for" },
    { "level", "audience", zh = "最低适合谁", en = "the lowest level it is meant for" },
  },
}

return { shapes = shapes }
