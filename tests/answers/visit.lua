-- Sessions that ask and answer, and what the sums on the disk are after each: only a session's first
-- round counts, a round that was left leaves no ties, nonsense changes nothing, a month rolls on.
local visit = { clock = "2026-11-24T09:00:00+08:00", lang = "zh", seed = 7, level = "primary" }

local function add(step) visit[#visit + 1] = step end

local function taps(...)
  for _, words in ipairs { ... } do add { tap = words } end
end

local level = "p"

local function counts(row, part, counts)
  add { answers = { exhibit = "asks", period = "2026-11", pool = "5a81c0de", key = "s." .. level .. ".zh.-", row = row, part = part, counts = counts } }
end

add { tap = { 960, 700 } }
add { open = "asks" }
taps("乱来", "开始", "一题对", "乱来", "二题", "二题半对", "结果")
counts("play", "rounds", "1.1.0.0.1")
counts("play", "score", "90.8100")
counts("00000001", "shown", "1.1.0.0.1.60.3600")
counts("00000001", "time", "0.0.1")
counts("00000002", "end", "1.30.900.60.3600.1800")
taps("前后")
counts("play", "gain.law.a", "1.0.20.50.400.2500.1000")
taps("开始", "一题错", "结果") -- a second round
counts("play", "rounds", "1.1.0.0.1.0.1")
counts("00000001", "opt", "1")
add { tap = "#home" }
add { tap = "#home" }

level = "n" -- nobody chooses one from here on
add { tap = { 960, 700 } } -- another session: left by home, one question seen and not answered
add { open = "asks" }
taps("开始", "一题错", "二题")
add { tap = "#home" }
counts("play", "rounds", "1.0.0.1")
counts("00000001", "shown", "1.1")
counts("00000001", "opt", "0.1")
counts("00000002", "shown", "1.0.0.1")
add { tap = "#home" }

add { tap = { 960, 700 } } -- and one that walks away
add { open = "asks" }
taps("开始", "一题对")
add { wait = 81 }
counts("play", "rounds", "2.0.1.1")

add { tap = { 960, 700 } } -- and one whose power is cut
add { open = "asks" }
taps("开始", "一题对")
counts("play", "rounds", "3.0.1.1")
add { cut = "power" }
add { tap = { 960, 700 } }
add { open = "asks" }
counts("play", "rounds", "3.0.1.1")
counts("00000001", "shown", "3.3.0.0.2.120.7200")
level = "p"
counts("play", "rounds", "1.1.0.0.1.0.1")
return visit
