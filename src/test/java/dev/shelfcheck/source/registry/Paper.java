package dev.shelfcheck.source.registry;

import java.util.List;

/** A work as the stand-ins hold it, under one identifier: {@code arxiv:2205.14135}. */
public record Paper(String id, String title, List<String> authors, int year) {
  public Paper {
    authors = List.copyOf(authors);
  }

  public static Paper of(String id, String title) {
    return new Paper(id, title, List.of("Ada Lovelace", "Alan Turing"), 2022);
  }

  String scheme() {
    return id.substring(0, id.indexOf(':'));
  }

  String value() {
    return id.substring(id.indexOf(':') + 1);
  }
}
