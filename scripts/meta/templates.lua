---@meta templates

-- The fields of the templates, for editors. Written by tests/guide/fields.lua from
-- scripts/core/*/fields.lua: change them there.

---@class quiz.bin
---@field zh? string 筐的中文名 the box's Chinese name
---@field en? string 筐的英文名 the box's name
---@field items quiz.option[] 应该放进去的 what belongs in it

---@class quiz.card_pair
---@field left words 一张卡上的字 the words on one card
---@field picture? string 这张卡上的图 a picture on that card
---@field right words 另一张卡上的字 the words on the other card
---@field say? words 解释 the explanation

---@class quiz.gap: quiz.question
---@field text words 句子，空格写成 [1]、[2] the sentence, its gaps written [1], [2]
---@field right quiz.option[] 空格里的词，按 [1]、[2] 的顺序 the words for [1], [2], in that order
---@field wrong? quiz.option[] 多出来的词 words too many

---@class quiz.hotspot: quiz.question
---@field board string 要点的图 the picture to tap on
---@field spots quiz.place[] 图上的位置 the places in the picture

---@class quiz.match: quiz.question
---@field pairs quiz.pair[] 一对一对的 what belongs together

---@class quiz.memory: quiz.question
---@field pairs quiz.card_pair[] 一对一对的 what belongs together
---@field turns? integer 可以翻几次，不写是对数的三倍 how many turns, three for each pair unless told

---@class quiz.mix
---@field primary? quiz.shares 小学 primary school
---@field middle? quiz.shares 初中 middle school
---@field adult? quiz.shares 高中和成人 adults

---@class quiz.multiple: quiz.question
---@field right quiz.option[] 所有正确的选项 all right options
---@field wrong quiz.option[] 其他选项 the other options

---@class quiz.number: quiz.question
---@field answer number 答案 the answer
---@field within number 差多少也算对 how far off is still right
---@field min number 滑杆最小 the slider's least
---@field max number 滑杆最大 the slider's most
---@field step? number 每格多少，1 可不写 a step, 1 unless told
---@field unit? words 单位 the unit
---@field say? words 答对时的解释 said when the answer was right
---@field hint? words 没答对时的提示 the hint when it was not

---@class quiz.option
---@field zh? string 中文 Chinese
---@field en? string 英文 English
---@field say? words 选了它之后说什么 what is said when it was chosen

---@class quiz.order: quiz.question
---@field steps quiz.option[] 按正确顺序写的步骤 the steps in the right order

---@class quiz.pair
---@field left words 左边 the left side
---@field right words 右边 the right side
---@field say? words 解释 the explanation

---@class quiz.picture_option
---@field picture string 图 the picture
---@field zh? string 图下面的中文 the Chinese below it
---@field en? string 图下面的英文 the words below it
---@field say? words 选了它之后说什么 what is said when it was chosen

---@class quiz.pictures: quiz.question
---@field right quiz.picture_option 正确的图 the right picture
---@field wrong quiz.picture_option[] 其他图 the other pictures

---@class quiz.place
---@field x number 左边，图宽的几分之几 left, as a fraction of the picture
---@field y number 上边，图高的几分之几 top, as a fraction
---@field w number 宽 width, as a fraction
---@field h number 高 height, as a fraction
---@field right? boolean 是不是要点的 whether it is to be tapped
---@field zh? string 它的名字 its Chinese name
---@field en? string 它的英文名字 its name
---@field text? words 写在图上的字 words written on the picture
---@field say? words 点了它之后说什么 what is said when it was tapped

---@class quiz.question
---@field ask words 题目 the question
---@field id? string 题号 its name
---@field level? "P"|"M"|"A" 难度 its level
---@field topic? string 主题 its topic
---@field facts? string[] 依据的事实号 the facts it rests on
---@field why? words 答完之后的解释 the explanation afterwards
---@field picture? string 旁边的图 the picture beside it
---@field time? integer 这一题限几秒 seconds for this question

---@class quiz.quiz
---@field title words 展项的名字 the exhibit's name
---@field line? words 拱门下面的一句话 the sentence under the arch
---@field picture? string 拱门里的图 the picture in the arch
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field draw integer 每次抽几题 how many questions a round
---@field pass? integer 亮几盏灯算通过 how many lanterns are a pass
---@field mix? quiz.mix 各个年级各抽几题 how many of each level
---@field topics? table<string, integer> 每次各个主题固定抽几题 how many of a topic each round
---@field surveys? integer 每次问几道想法题，1 可不写 how many opinions a round asks for, 1 unless told
---@field time? integer 每题限几秒；不写就不限时 seconds for a question; no limit unless told
---@field versus? integer 几个人同时答，2 到 4 how many play side by side, 2 to 4
---@field banks? string[] 题目文件，在 exhibit.lua 旁边 files of questions beside exhibit.lua
---@field scenes? table<string, quiz.scene> 各个主题的图和同伴 picture and companion by topic
---@field opening? words[] 开场：标题和一句话 the opening: a title and a sentence
---@field again? words[] 没通过时的收尾 the closing below the pass
---@field home? words[] 通过时的收尾 the closing at the pass
---@field carry? words[] 带走的一句话，轮着用 lines to take away, in turn
---@field phones? words[] 结尾的电话 the phone numbers at the end
---@field [integer] any 题目，一道一道写 the questions, one after the other

---@class quiz.scenario: quiz.question
---@field right quiz.option 正确的选项 the right option
---@field wrong quiz.option[] 其他选项 the other options

---@class quiz.scene
---@field picture? string 左边的图 the picture at the left
---@field english? string 主题的英文名 the topic in English
---@field companion? string 答完后出来的人 who comes with the answer
---@field group? "recognise"|"harm"|"law"|"refuse"|"recovery"|"other" 统计时归入哪一类 its group in the figures

---@class quiz.shares
---@field P? integer P 级几题 how many of level P
---@field M? integer M 级几题 how many of level M
---@field A? integer A 级几题 how many of level A

---@class quiz.single: quiz.question
---@field right quiz.option 正确的选项 the right option
---@field wrong quiz.option[] 其他选项 the other options

---@class quiz.sort: quiz.question
---@field bins quiz.bin[] 几个筐，各放什么 the boxes and what belongs in them

---@class quiz.spot: quiz.question
---@field board string 第一张图 the first picture
---@field other string 第二张图，一样大 the second picture, of the same size
---@field spots quiz.place[] 不一样的位置 the places that differ

---@class quiz.survey: quiz.question
---@field options quiz.option[] 可以选的想法 the views to choose from

---@class quiz.truth: quiz.question
---@field answer boolean true 是对，false 是错 true or false
---@field say? words 答对时的解释 said when the answer was right
---@field hint? words 没答对时的解释 said when it was not

---@class lesson.lesson
---@field title words 展项的名字 the exhibit's name
---@field line? words 拱门下面的一句话 the sentence under the arch
---@field picture? string 拱门里的图 the picture in the arch
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field draw? integer 每次问几对；不写就都问 how many pairs are asked; all unless told
---@field pass? integer 学之后亮几盏算通过；不写就是全亮 how many lanterns are a pass afterwards; all unless told
---@field opening? words[] 开场：标题和一句话 the opening: a title and a sentence
---@field learn table[] 中间看的几页，写法和 pages 一样 the pages between, written as for pages
---@field carry? words 带走的一句话 a line to take away
---@field phones? words[] 结尾的电话，不写是 110、120、12355 the phone numbers at the end, 110, 120, 12355 unless told
---@field [integer] lesson.pair 题目，一对一对写 the questions, pair by pair

---@class lesson.pair
---@field about words 问的是什么，几个字 what it is about, in a few words
---@field group "recognise"|"harm"|"law"|"refuse"|"recovery"|"other" 统计时归入哪一类 its group in the figures
---@field picture? string 题目旁边的图 the picture beside both
---@field companion? string 答完后出来的人 who comes with the answer
---@field a integer 一道题 one question
---@field b integer 同一个意思的另一道题 another one that asks the same

---@class pages.before_after
---@field title words 标题 its title
---@field text? words 一两句话 a sentence or two
---@field source? words 来源 where that is from
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field before pages.half 原来的图 the picture before
---@field after pages.half 后来的图，和原来的一样大 the picture after, of the same shape

---@class pages.half
---@field picture string 图 its picture
---@field title words 按钮上的名字 its name on the button

---@class pages.number
---@field title words 标题 its title
---@field text? words 一两句话 a sentence or two
---@field source? words 来源 where that is from
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field number words 大大的数字 the number, large
---@field unit? words 数字下面的单位 what it counts, under it

---@class pages.pages
---@field title words 展项的名字 the exhibit's name
---@field line? words 拱门下面的一句话 the sentence under the arch
---@field picture? string 拱门里的图 the picture in the arch
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field over? any 翻页时不动的一层（要写代码） what stays while pages turn (code)
---@field [integer] table 一页一页 the pages, one after the other

---@class pages.part
---@field picture string 图 its picture
---@field title words 名字 its name
---@field text? words 一句话 a sentence

---@class pages.picture
---@field title words 标题 its title
---@field text? words 一两句话 a sentence or two
---@field source? words 来源 where that is from
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field picture string 一张大图 one large picture

---@class pages.side
---@field title words 标题 its title
---@field source? words 来源 where that is from
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field left pages.part 左边（竖屏在上面） at the left; above on an upright screen
---@field right pages.part 右边（竖屏在下面） at the right; below on an upright screen

---@class pages.text
---@field title words 标题 its title
---@field text? words 一两句话 a sentence or two
---@field source? words 来源 where that is from
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field scene? any 上面的图，或画图的代码 the picture above, or code that draws it

---@class gallery.gallery
---@field title words 展项的名字 the exhibit's name
---@field line? words 拱门下面的一句话 the sentence under the arch
---@field picture? string 拱门里的图 the picture in the arch
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field text? words 照片墙上的一句话 a sentence on the wall
---@field folder? string 放照片的文件夹 the folder of the photographs
---@field sheet? string 写照片名字和说明的表格，.csv the table with their titles and words, .csv
---@field [integer] gallery.photo 照片，一张一张写；不写就用表格里的，或者文件夹里所有的 the photographs, one after the other; else those of the table, or all in the folder

---@class gallery.photo
---@field [1] string 文件名 the file's name
---@field title words 照片的名字 its title
---@field text? words 照片下面的话 the words under it
---@field source? words 谁拍的 who took it
---@field note? words 先说一声，观众要看再打开 said first: the picture is covered until asked for
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for

---@class cases.case
---@field title words 案例的名字 its title
---@field place string 地方：places/ 里的图 a picture of places/
---@field who words 谁 who
---@field beats words[] 经过，一段一段 what happened, part by part
---@field turn words 转折 the turning point
---@field outcome words 结果 how it ended
---@field lesson words 道理 what it teaches
---@field question words 问一问 a question
---@field help words 求助的电话 where there is help
---@field review string 复核日期 the day to look at it again
---@field composite? boolean 改编的案例写 true true for one that is made of several
---@field source? cases.source 公开发布的来源 where it was published
---@field person? string 人：people/ 里的图 a picture of people/
---@field after? string 从转折起站在那里的人（比如同一个人，笑了） who stands there from the turning point on, such as the same one, glad
---@field topic? string 主题 its topic
---@field facts? string[] 依据的事实号 the facts it rests on
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for

---@class cases.cases
---@field title words 展项的名字 the exhibit's name
---@field line? words 拱门下面的一句话 the sentence under the arch
---@field picture? string 拱门里的图 the picture in the arch
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field opening words 开场的一句话 the opening
---@field closing? words 看过之后的一句话 said once a case was read
---@field [integer] cases.case 案例，一个一个写 the cases, one after the other

---@class cases.source
---@field issuer words 谁发布的 who published it
---@field title words 标题 under which title
---@field date string 哪一天 on which day
---@field number? string 案号 its number

---@class hotspots.hotspots
---@field title words 展项的名字 the exhibit's name
---@field line? words 拱门下面的一句话 the sentence under the arch
---@field picture? string 拱门里的图 the picture in the arch
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field board string 要点的图 the picture with the places
---@field text words 点之前旁边的话 said before the first touch
---@field done words 都看过之后的话 said once all were seen
---@field [integer] hotspots.place 图上的一处一处 the places, one after the other

---@class hotspots.place
---@field x number 左边，图宽的几分之几 left, as a fraction of the picture
---@field y number 上边，图高的几分之几 top, as a fraction
---@field w number 宽 width, as a fraction
---@field h number 高 height, as a fraction
---@field title words 它的名字 its name
---@field text words 点了之后的话 said when it was touched
---@field source? words 来源 where that is from
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for

---@class cabinet.alarm
---@field title words 警报的名字 its name
---@field text words 一两句话 a sentence or two
---@field icon? string 图标 an icon

---@class cabinet.cabinet
---@field title words 展项的名字 the exhibit's name
---@field line? words 拱门下面的一句话 the sentence under the arch
---@field picture? string 拱门里的图 the picture in the arch
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field text? words 名字旁边的一句话 a sentence beside the title
---@field note? words 右上角的说明 a note at the top right
---@field foot? words 柜子下面的一句话 the sentence under the case
---@field act words 怎么办：每一格都用的话 what to do: said for every thing
---@field say? words 可以说出口的一句话 a line to say
---@field law? words 法律怎么说：没有自己写的格都用 what the law says, for all that don't say it themselves
---@field families? cabinet.family[] 家族：颜色和名字 families: a colour and a name each
---@field shut? cabinet.shut 小学生看到的：柜门关着，只有警报 what primary pupils see: closed doors, alarms only
---@field [integer] cabinet.slot 一格一格 the things, one after the other

---@class cabinet.family
---@field [1] string 短名，格子里写它 its short name, used in the slots
---@field color color 颜色 its colour
---@field zh string 中文 Chinese
---@field en? string 英文 English

---@class cabinet.harm
---@field icon? string 图标 an icon
---@field zh string 中文 Chinese
---@field en? string 英文 English

---@class cabinet.shut
---@field text? words 名字旁边的一句话 a sentence beside the title
---@field foot? words 柜子下面的一句话 the sentence under the case
---@field [integer] cabinet.alarm 警报，一个一个写 the alarms, one after the other

---@class cabinet.slot
---@field title words 牌子上的短名字 the short name on its plate
---@field picture string 模型的图 the picture of the model
---@field look words 它的样子 what it looks like
---@field harm cabinet.harm[] 身体会怎样，最多四样 what it does to the body, four at most
---@field name? words 全名 the whole name
---@field family? string 哪个家族 its family
---@field what? words 它是什么，一句话 what it is, in a sentence
---@field status? words 管不管制、从哪年起 whether it is controlled, and since when
---@field hides? words 会装成什么 what it is passed off as
---@field law? words 法律怎么说，和别的格不同时写 what the law says, where it differs
---@field act? words 怎么办，和别的格不同时写 what to do, where it differs
---@field say? words 可以说出口的话，和别的格不同时写 a line to say, where it differs
---@field facts? string[] 依据的事实号 the facts it rests on
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for

---@class flipbook.flipbook
---@field title words 展项的名字 the exhibit's name
---@field line? words 拱门下面的一句话 the sentence under the arch
---@field picture? string 拱门里的图 the picture in the arch
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field folder? string 放图的文件夹 the folder of its pictures
---@field paper? color 封面和封底的颜色 the colour of the covers
---@field [integer] flipbook.page 一页一页，第一页是封面 the pages; the first is the cover

---@class flipbook.page
---@field title? words 标题 its title
---@field text? words 一段话 a few sentences
---@field picture? string 图；只写它，图就占满整页 its picture; alone, it fills the page
---@field source? words 来源 where that is from
---@field facts? string[] 依据的事实号 the facts it rests on
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for

---@class timeline.event
---@field year words 年份，或者哪一天 the year, or the day
---@field title words 一句话：什么事 what happened, in a line
---@field text? words 再说一两句 a sentence or two more
---@field picture? string 图 its picture
---@field source? words 来源 where that is from
---@field facts? string[] 依据的事实号 the facts it rests on
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for

---@class timeline.timeline
---@field title words 展项的名字 the exhibit's name
---@field line? words 拱门下面的一句话 the sentence under the arch
---@field picture? string 拱门里的图 the picture in the arch
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field text? words 标题下面的一句话 a sentence under the title
---@field [integer] timeline.event 事情，从早到晚一件一件写 the events, the earliest first

---@class story.choice
---@field zh string 中文 Chinese
---@field en? string 英文 English
---@field rate "good"|"risky"|"unsafe" 好不好 how good it is
---@field to string 通向哪一步 the node it leads to
---@field coach words 陪练怎么说 what the coach says

---@class story.coach
---@field who string 是谁：people/ 里的名字，不带神情，如 worker who it is: a name of people/ without its mood, as worker
---@field says words[] 轮着说的话 lines in turn
---@field help words 还来得及求助的话 that help still works

---@class story.ending
---@field ends words 结局 how it ends
---@field who? string 谁在说 who speaks
---@field thing? string 拿着什么 what is in hand

---@class story.help
---@field help words 怎么求助 how to get help
---@field back string 回到哪一步再试 the step to try again
---@field who? string 谁在说 who speaks
---@field thing? string 拿着什么 what is in hand

---@class story.step
---@field who? string 谁在说 who speaks
---@field also? string 还有谁 who else is there
---@field thing? string 拿着什么 what is in hand
---@field tells? words 旁白 what is told
---@field says? words 他说的话 what is said
---@field [integer] story.choice 两个或三个选项 two or three choices

---@class story.story
---@field title words 展项的名字 the exhibit's name
---@field line? words 拱门下面的一句话 the sentence under the arch
---@field picture? string 拱门里的图 the picture in the arch
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field opening words[] 开场：标题和一句话 the opening: a title and a sentence
---@field closing? words 每个结局下面的话 under every ending
---@field coach story.coach 陪练 who coaches
---@field stories any[] 故事的文件名 the files of the stories

---@class story.tale
---@field title words 故事的名字 its title
---@field levels ("primary"|"middle"|"adult")[] 给谁看 whom it is for
---@field place string 地方：places/ 里的图 a picture of places/
---@field first string 从哪一步开始 the node it begins with
---@field you? boolean 写 false 就不画你的背影 false: nobody is seen from behind
---@field practise? words 大声说的话 words to say aloud
---@field facts? string[] 依据的事实号 the facts it rests on
---@field [string] table 一步、一次帮助或一个结局 a step, a help or an ending

---@class wheel.slice
---@field name words 格子上的字，几个字 the word on it, a short one
---@field picture? string 格子上的图 the picture on it
---@field tip? words 卡片：一个小提示 its card: something to know
---@field talk? words 卡片：一个聊一聊的问题 its card: a question to talk about
---@field say? words 卡片：一句大声说的话 its card: a sentence to say aloud
---@field source? words 来源 where that is from
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for

---@class wheel.wheel
---@field title words 展项的名字 the exhibit's name
---@field line? words 拱门下面的一句话 the sentence under the arch
---@field picture? string 拱门里的图 the picture in the arch
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field text? words 开始时旁边的话 said before the first spin
---@field spins? integer 转几次算完成，不写是 3 how many spins complete it, 3 unless told
---@field [integer] wheel.slice 轮盘上的一格一格 the slices, one after the other

---@class pledge.line
---@field title words 约定的名字，几个字 its name, a short one
---@field text words 要说出来的那句话 the sentence to say
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for

---@class pledge.pledge
---@field title words 展项的名字 the exhibit's name
---@field line? words 拱门下面的一句话 the sentence under the arch
---@field picture? string 拱门里的图 the picture in the arch
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field text? words 纸上的提示：可以画什么 the hint on the paper: what to draw
---@field done? words 灯放飞以后的话 said once the lantern is up
---@field [integer] pledge.line 约定，一句一句写 the pledges, one after the other

---@class game.game
---@field title words 展项的名字 the exhibit's name
---@field line? words 拱门下面的一句话 the sentence under the arch
---@field picture? string 拱门里的图 the picture in the arch
---@field level? "primary"|"middle"|"adult" 最低适合谁 the lowest level it is meant for
---@field how words[] 怎么玩，一到三句 how to play, one to three sentences
---@field seconds? integer 玩多少秒 how many seconds it lasts
---@field lives? integer 可以失手几次 how many slips it allows
---@field score? words 结尾的成绩，写上 %d the result, with %d for the number
---@field keep words 带走的一句话 the sentence to take away
---@field place? string 开场和结尾的图 the picture of opening and result
---@field play game.play 游戏本身 the game itself

---@class game.play
---@field draw function 画出来：function(round, g) draws it: function(round, g)
---@field enter? function 一局开始：function(round) a round begins: function(round)
---@field update? function 时间过去：function(round, dt) time passes: function(round, dt)
---@field touch? function 手指：function(round, t) a finger: function(round, t)

---@class core.quiz
---@overload fun(spec: quiz.quiz): exhibit
---@field gap fun(question: quiz.gap): quiz.gap
---@field hotspot fun(question: quiz.hotspot): quiz.hotspot
---@field match fun(question: quiz.match): quiz.match
---@field memory fun(question: quiz.memory): quiz.memory
---@field multiple fun(question: quiz.multiple): quiz.multiple
---@field number fun(question: quiz.number): quiz.number
---@field order fun(question: quiz.order): quiz.order
---@field pictures fun(question: quiz.pictures): quiz.pictures
---@field scenario fun(question: quiz.scenario): quiz.scenario
---@field single fun(question: quiz.single): quiz.single
---@field sort fun(question: quiz.sort): quiz.sort
---@field spot fun(question: quiz.spot): quiz.spot
---@field survey fun(question: quiz.survey): quiz.survey
---@field truth fun(question: quiz.truth): quiz.truth
