package dev.shelfcheck.model;

/**
 * What else of an entry's text may be its title.
 *
 * @param slot the place in the layout, the same for every entry of one {@link Layout}
 */
public record Alternative(int slot, Stated<String> title) {}
