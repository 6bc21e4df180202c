"""The canvas for a wall: a map's stages and lanes at real size, with slots for sticky notes."""
