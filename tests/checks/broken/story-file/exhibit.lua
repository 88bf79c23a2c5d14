-- 情景故事：看见一件事，选一句话说，陪练告诉你好在哪里。
-- A story with decisions: choose what to say, and the coach tells what it does.
--
-- 边改边看：kiosk run --dev --open a01-story-file　　改完检查：kiosk check a01-story-file
-- See it while you write: kiosk run --dev --open a01-story-file      Check it: kiosk check a01-story-file
-- 图片放在 assets/a01-story-file/ 里，或者用 assets/common/ 里现成的。
-- Pictures go to assets/a01-story-file/; those of assets/common/ can be used as they are.

local story = require "core.story"

return story {
  title = { zh = "我会怎么说", en = "What I'd say" },         -- 名字，最多 6 个字 / its name, 6 characters at most
  line = { zh = "练一练，真遇到就不慌", en = "Practise it" }, -- 拱门下面的一句话 / the sentence under the arch
  picture = "places/market.svg",                              -- 拱门里的图 / the picture in the arch
  opening = {                                                 -- 开场：标题和一句话 / the opening: a title and a sentence
    { zh = "选一个故事", en = "Choose a story" },
    { zh = "没有分数，可以再试。", en = "No score. You can try again." },
  },
  closing = { zh = "大声说一遍，更记得住。", en = "Say it aloud: it stays." },

  -- 陪练：people/ 里的名字，轮着说的话，还来得及求助的话。 / The coach: a name of people/, lines in turn, one on help.
  coach = {
    who = "teacher",
    says = { { zh = "慢慢想。", en = "Take your time." }, { zh = "你可以的。", en = "You can do it." } },
    help = { zh = "求助什么时候都不晚。", en = "It is never too late for help." },
  },

  -- 故事写在旁边的文件里：drink.lua。再写一个就再加一个名字。
  -- Stories are files beside this one: drink.lua. Another story is another name here.
  stories = { "drinks" },
}
