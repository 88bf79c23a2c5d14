return require "core.scene" "calm"
