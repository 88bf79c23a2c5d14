-- A comma is missing between two fields.
local it = {
  title = { zh = "少逗号", en = "No comma" },
  level = "primary"
  time = 0,
}

function it:draw(g) g:fill("#F3FAFB") end

return it
