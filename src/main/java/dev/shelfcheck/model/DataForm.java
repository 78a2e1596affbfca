package dev.shelfcheck.model;

import java.util.List;

/**
 * How a data file says what it lists, as its keeper declares it. Fields are named by paths: names
 * between dots, {@code *} for all of them, {@code ../} for the field of what an item stands in,
 * {@code $key} for the key under which it stands, {@code $file} for the file's name.
 *
 * @param items the path to the items; empty where the whole file is a list of them, or one
 * @param title of the work
 * @param links addresses; a name with braces is written into what stands around them: {@code
 *     https://github.com/{repo}}
 * @param sections the sections, from the top down
 * @param authors of the work
 * @param year of the work
 * @param venue of the work
 * @param description words about the work
 * @param headless whether the first line of a table is an item, and columns have numbers
 * @param place where it is declared, for people
 */
public record DataForm(
    String items,
    List<String> title,
    List<String> links,
    List<String> sections,
    List<String> authors,
    List<String> year,
    List<String> venue,
    List<String> description,
    boolean headless,
    String place) {
  public DataForm {
    title = List.copyOf(title);
    links = List.copyOf(links);
    sections = List.copyOf(sections);
    authors = List.copyOf(authors);
    year = List.copyOf(year);
    venue = List.copyOf(venue);
    description = List.copyOf(description);
  }
}
