"""Discord, the console and the preview: three faces of the answers that `knowledge` gives."""
