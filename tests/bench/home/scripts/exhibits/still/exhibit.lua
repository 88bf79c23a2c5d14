return require "core.scene" "still"
