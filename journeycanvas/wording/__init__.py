"""Say what stands in a map in words for people: kinds, fields, values, differences. No window, no file."""
