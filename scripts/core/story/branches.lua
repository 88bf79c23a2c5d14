-- core.story.branches - every way a story can go: for checks, and for whoever plays them all.

local branches = {}

---Every choice that can be reached, breadth first.
---@param story table
---@return table[] list   of { node, choice, rate, to, path }: `path` are the places (in the file's
---                       order) to choose from the story's beginning, this choice last
---@return table reached  the names of all nodes that were reached
function branches.list(story)
  local list, reached, queue = {}, {}, { { name = story.first, path = {} } }
  reached[story.first] = true
  local function visit(name, path)
    if name and not reached[name] then
      reached[name] = true
      queue[#queue + 1] = { name = name, path = path }
    end
  end
  for _, at in ipairs(queue) do -- grows while it is walked
    local node = story[at.name]
    visit(node.back, at.path)
    for i, choice in ipairs(node) do
      local path = { table.unpack(at.path) }
      path[#path + 1] = i
      list[#list + 1] = { node = at.name, choice = i, rate = choice.rate, to = choice.to, path = path }
      visit(choice.to, path)
    end
  end
  return list, reached
end

return branches
