-- 练习说“不”: eight stories with decisions. Texts REF-00, REF-99 and R1 to R8; facts K06, K07.
local story = require "core.story"

return story {
  title = { zh = "练习说“不”", en = "Saying no" },
  line = { zh = "走一走，说一说", en = "Choose, and say it" },
  picture = "arch.svg",

  opening = {
    { zh = "练习说“不”", en = "Practise saying no" },
    { zh = "选错也没关系，可以再试一次。真朋友会接受你的“不”。", en = "A wrong choice is fine, try again. A real friend accepts your no." },
  },
  closing = {
    zh = "**五步记在手上**\n停、想、说“不”、走、告诉大人。",
    en = "**Five steps on a hand**\nStop, think, say no, leave, tell.",
  },

  coach = {
    who = "worker",
    says = {
      { zh = "你可以不解释。", en = "You don't have to explain." },
      { zh = "离开不是胆小，是聪明。", en = "Leaving is smart, not weak." },
      { zh = "真朋友会接受你的“不”。", en = "A real friend accepts your no." },
      { zh = "说了不好的话也没关系，安全最重要。", en = "It's fine if it sounded rude; safety first." },
    },
    help = {
      zh = "如果已经发生了，也来得及求助，不会因为求助被笑话。",
      en = "If it already happened, help still works and nobody will laugh.",
    },
  },

  stories = { "candy", "bedtime", "vape", "drink", "pills", "parcel", "job", "call" },
}
