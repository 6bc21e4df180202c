"""Draw one thing each: a file for every kind of card and every part of the sheet."""
