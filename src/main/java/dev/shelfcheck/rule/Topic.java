package dev.shelfcheck.rule;

import java.util.List;

/**
 * What a section of a reading list may be about, as a topic file tells it.
 *
 * @param id in kebab case, unique over all fields
 * @param field the file's field, for people
 * @param called what people call it in headings and labels, in any language
 * @param words what titles of its works say; a trailing asterisk stands for any ending
 * @param within the ids of broader topics
 * @param near the ids of topics whose works may as well stand here
 * @param examples titles of works of this topic
 */
public record Topic(
    String id,
    String field,
    List<String> called,
    List<String> words,
    List<String> within,
    List<String> near,
    List<String> examples) {
  public Topic {
    called = List.copyOf(called);
    words = List.copyOf(words);
    within = List.copyOf(within);
    near = List.copyOf(near);
    examples = List.copyOf(examples);
  }
}
