"""From the text of a question to what stands in it: cues, names, weeks, sections, numbers."""
