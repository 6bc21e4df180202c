"""A window and what stands around its canvas: bar, rail, side, status line."""
