package dev.shelfcheck.model;

/**
 * The template after which several entries of a document are written.
 *
 * @param number from 0, one for each layout of a document
 * @param template its slots in order, in words
 * @param members how many entries are written after it
 * @param why what made the title's slot the title's, in words
 */
public record Layout(int number, String template, int members, String why) {}
