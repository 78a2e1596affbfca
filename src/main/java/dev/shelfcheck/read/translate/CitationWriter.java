package dev.shelfcheck.read.translate;

import dev.shelfcheck.model.Span;
import dev.shelfcheck.read.tree.Transcript;
import java.util.List;

/** Writes references as BibTeX, each character with its place in the file they stand in. */
final class CitationWriter {
  private final Transcript out = new Transcript();

  /** What was written. */
  Transcript written() {
    return out;
  }

  /**
   * Begins a reference.
   *
   * @param key its key, empty where it has none
   * @param at where it begins in the file
   */
  void begin(String type, Transcript key, int at) {
    out.say("@" + type + "{", at);
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (!Character.isWhitespace(c) && "{}(),=\"\\%#@".indexOf(c) < 0) {
        out.copy(key, i, i + 1);
      }
    }
  }

  /** A text in which nothing is markup. */
  void text(String field, Transcript value, Span place) {
    open(field, place.start());
    plain(value);
    out.say("}", place.end());
  }

  /** An address or an identifier, as it stands. */
  void verbatim(String field, Transcript value, Span place) {
    open(field, place.start());
    for (int i = 0; i < value.length(); i++) {
      if (!Character.isWhitespace(value.charAt(i)) && "{}\"".indexOf(value.charAt(i)) < 0) {
        out.copy(value, i, i + 1);
      }
    }
    out.say("}", place.end());
  }

  /** Names, each the pieces it is made of, in the order in which they stand. */
  void names(String field, List<List<Transcript>> names, Span place) {
    open(field, place.start());
    for (int i = 0; i < names.size(); i++) {
      out.say(i == 0 ? "" : " and ", place.start());
      names.get(i).forEach(piece -> out.copy(piece, 0, piece.length()));
    }
    out.say("}", place.end());
  }

  void end(int at) {
    out.say("}\n", at);
  }

  private void open(String field, int at) {
    out.say(",\n" + field + "={", at);
  }

  private void plain(Transcript value) {
    plain(value, out);
  }

  /** Writes a text so that TeX prints it: its own signs by their names, braces left out. */
  static void plain(Transcript value, Transcript out) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' || c == '~') {
        Span place = value.place(new Span(i, i + 1));
        String name = c == '~' ? "\\textasciitilde{}" : "\\textbackslash{}";
        for (int k = 0; k < name.length(); k++) {
          out.put(name.charAt(k), place.start(), place.end());
        }
      } else if (Character.isWhitespace(c)) {
        Span place = value.place(new Span(i, i + 1));
        out.put(' ', place.start(), place.end());
      } else if (c != '{' && c != '}') {
        out.copy(value, i, i + 1);
      }
    }
  }
}
