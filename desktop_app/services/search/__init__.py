"""Finding anything: one question over all nouns, and the questions that are kept."""
