-- scenario.lua - what would you do: one right answer, asked as a situation.

return { new = require("core.quiz.single").new }
