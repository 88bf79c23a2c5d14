-- screens.lua - an exhibit that is one screen after the other.
--
-- self.screen is what is on. Its update returns true while it moves, the seconds until it will, or
-- nothing. self:later(f) calls f(self) before the next frame: screens change between frames, never in
-- the middle of a touch.

local screens = {}

---Makes the change that was asked for, if one was.
---@return boolean changed
function screens.turn(it)
  local pending = it.pending
  it.pending = nil
  if pending then pending(it) end
  return pending ~= nil
end

---Gives an exhibit's class its callbacks.
---@param class table
function screens.into(class)
  function class:later(change) self.pending = change end

  function class:update(dt)
    screens.turn(self)
    local moving = self.screen:update(dt)
    if type(moving) == "number" then return moving end
    if not moving then return math.huge end
  end

  function class:draw(g) self.screen:draw(g) end
  function class:touch(t) self.screen:touch(t) end
  function class:changed() self.screen:changed() end
end

return screens
