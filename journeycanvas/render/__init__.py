"""Marks to files: PDF, SVG and PNG from a laid-out map, and the proof of what was printed. Qt only where it paints."""
