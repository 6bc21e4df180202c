"""Make the sheets that go with a map to a workshop: personas, opportunity cards, the facilitator's plan, the legend."""
