"""JourneyCanvas: customer journey maps, right to left and left to right, offline."""

__version__ = "0.1.0"
