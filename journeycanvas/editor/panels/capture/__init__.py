"""Type back what hangs on a wall: by codes, or cell by cell, with its photographs beside the map."""
