package dev.shelfcheck.read.prose;

/** How a stretch of text is set apart. */
public enum Style {
  BOLD,
  ITALIC,
  CODE,
  STRUCK,
  UNDERLINED,
  SMALL
}
