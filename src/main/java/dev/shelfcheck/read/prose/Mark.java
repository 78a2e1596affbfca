package dev.shelfcheck.read.prose;

/** A stretch of a prose's text in one style, as a half-open range of its characters. */
public record Mark(Style style, int from, int to) {}
