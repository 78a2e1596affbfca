package dev.shelfcheck.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a data file says what it lists, as its keeper declares it. Fields are named by paths: names
 * between dots, {@code *} for all of them, {@code ../} for the field of what an item stands in,
 * {@code $key} for the key under which it stands, {@code $file} for the file's name.
 *
 * @param items the path to the items; empty where the whole file is a list of them, or one
 * @param fields the paths to what is said of an item
 * @param headless whether the first line of a table is an item, and columns have numbers
 * @param place where it is declared, for people
 */
public record DataForm(
    String items, Map<ItemPart, List<String>> fields, boolean headless, String place) {
  /** What may be said of an item. */
  public enum ItemPart {
    TITLE,
    /**
     * Addresses; a name with braces is written into what stands around them: {@code
     * https://github.com/{repo}}.
     */
    LINK,
    /** The sections, from the top down. */
    SECTION,
    AUTHORS,
    YEAR,
    VENUE,
    /** Words about the work. */
    DESCRIPTION
  }

  public DataForm {
    Map<ItemPart, List<String>> all = new EnumMap<>(ItemPart.class);
    fields.forEach((part, paths) -> all.put(part, List.copyOf(paths)));
    fields = Collections.unmodifiableMap(all);
  }

  /** The paths to a part; none where it is not declared. */
  public List<String> paths(ItemPart part) {
    return fields.getOrDefault(part, List.of());
  }
}
