-- coast.lua - what the coast is made of: colours by the time of day, places by the orientation.
-- Plain data for core.scene. The layers are cut from a panorama of 2400 x 1080, horizon at 560.

local coast = {}

---What one time of day looks like.
coast.days = {
  day = {
    sky = { 0, "#3FA9C6", 0.53, "#7CCAD3", 0.85, "#C4E8E1", 1, "#FBEFD3" },
    halo = { 0, "#FFF6DCF2", 0.12, "#FFF0CCBF", 0.4, "#FFF0CC47", 1, "#FFF0CC00" },
    halo_size = 760,
    orb = "#FFFBEE",
    orb_size = 74,
    glint = "#FFFFFF",
    bird = "#20566AD9",
    under = { mid = "#0E7490", near = "#0A5A74", sand = "#EBD3A2" },
    rope = "#3A2A20E6",
    lantern = "scenery/lantern-unlit.svg",
  },
  dusk = {
    sky = { 0, "#23406E", 0.42, "#5C5A8E", 0.71, "#B56F8C", 0.88, "#F09A6C", 1, "#FCD79A" },
    halo = { 0, "#FFF1C4F2", 0.1, "#FFE1A0B3", 0.4, "#FFC27A47", 0.75, "#F08A6A0F", 1, "#B56F8C00" },
    halo_size = 700,
    orb = "#FFF3CF",
    orb_size = 92,
    glint = "#FFE9BF",
    bird = "#3A2140D9",
    under = { mid = "#3D5578", near = "#1D3A57", sand = "#A97C6C" },
    rope = "#061A27E6",
    lantern = "scenery/lantern-lit.svg",
    lit = true,
    -- x, y, width, height, colour, alpha
    clouds = {
      { 260, 300, 760, 26, "#F6A77F", 0.55 }, { 1060, 350, 900, 22, "#F9B98A", 0.5 },
      { 1510, 240, 640, 30, "#C9809A", 0.55 }, { 60, 210, 520, 24, "#9A6C99", 0.6 },
      { 780, 420, 1200, 14, "#FFD9A5", 0.6 }, { 1810, 430, 620, 16, "#FBC08E", 0.6 },
    },
  },
  night = {
    -- `under` here and above: what the layers end in, where an upright screen is higher than they are
    sky = { 0, "#051524", 0.47, "#0A2B44", 0.79, "#124A66", 1, "#2B7486" },
    halo = { 0, "#9FD6DC80", 0.25, "#5FAFC038", 1, "#2F7F9500" },
    halo_size = 460,
    orb = "#FBF7E6",
    orb_size = 64,
    shade = "#E3E3D2B3", -- the moon's dark side
    glint = "#CFEFEA",
    under = { mid = "#08344C", near = "#052234", sand = "#22404E" },
    rope = "#061A27E6",
    lantern = "scenery/lantern-lit.svg",
    lit = true,
    stars = true,
    light = true, -- the gate's light on the water
    clouds = {
      { 1260, 330, 900, 16, "#6FA9B5", 0.22 }, { 110, 400, 620, 14, "#6FA9B5", 0.22 },
      { 1660, 230, 520, 14, "#6FA9B5", 0.22 },
    },
  },
}

---Where things stand. `left` is the panorama's x that falls on the screen's left edge; the other
---numbers move a layer down.
coast.landscape = {
  horizon = 560,
  left = 240, beach_left = 240,
  far = 0, mid = 0, near = 0, beach = 0,
  orb = { day = { 940, 230, 1 }, dusk = { 890, 470, 1 }, night = { 910, 190, 1 } },
  clouds = { { "large", 1100, 114 }, { "small", 1660, 330 }, { "small", 760, 370 }, { "small", -240, 380 } },
  birds = { { 1130, 330, 1 }, { 1200, 300, 0.7 }, { 1070, 380, 0.6 } },
  gate = { 1460, 650, 0.64 },
  walls = { -680, 680 },
  headlands = { { -1010, -6, 0.62, 0.9 }, { -1080, 10, 0.5, 0.5 } },
  lighthouse = { 786, 588, 0.42 },
  boat = { 1110, 806, 1.02 },
  boat_aside = 1060, -- where the boat makes room for the stalls
  sampan = { 880, 716, 0.62 },
  stalls = { { "teal", 1420, 992, 0.62 }, { "coral", 1660, 976, 0.66 } },
  palms = { { "low", -150, 1180, 1.42 }, { "side", 2120, 1110, 1 }, { "low", 1870, 1120, 1 } },
}

coast.upright = {
  horizon = 1120,
  left = 760, beach_left = 330,
  far = 560, mid = 560, near = 660, beach = 720,
  orb = { day = { 880, 400, 1.45 }, dusk = { 905, 540, 1.4 }, night = { 886, 169, 1.97 } },
  clouds = { { "large", -160, 614 }, { "small", 820, 620 }, { "small", 60, 930 }, { "small", 640, 60 } },
  birds = { { 760, 640, 1 }, { 840, 600, 0.7 }, { 700, 690, 0.6 } },
  gate = { 570, 1200, 0.92 },
  walls = { -680, 680 },
  headlands = {},
  boat = { 320, 1340, 1.15 },
  sampan = { 790, 1306, 0.85 },
  stalls = {},
  palms = { { "low", -80, 1950, 1.42 }, { "side", 1216, 1960, 1 } },
}

---The ropes of lanterns along the wall, in the gate's units: from, to.
coast.ropes = { { -1060, -760 }, { -760, -400 }, { 400, 760 }, { 760, 1060 } }

---The lanterns under the gate's lower roof.
coast.gate_lanterns = { -250, -150, 150, 250 }

return coast
