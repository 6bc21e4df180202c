"""How a window looks: its colours, its letters, its style sheet."""
