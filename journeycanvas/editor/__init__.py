"""The window: start page, canvas, tools, panels and dialogs around one map. Everything here may need Qt."""
