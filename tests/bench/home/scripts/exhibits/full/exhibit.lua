return require "core.scene" "full"
