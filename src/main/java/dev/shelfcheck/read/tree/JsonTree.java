package dev.shelfcheck.read.tree;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.shelfcheck.model.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * JSON (RFC 8259) as a tree, by Jackson's tokens; the characters of its strings are found again in
 * the text, so that each has its place.
 */
public final class JsonTree implements Tree.ScalarNotation {
  /** Deeper than any list nests, and far from the stack's end. */
  private static final int DEEPEST = 100;

  // Of an escape: the base of its digits, and how many it has (RFC 8259, section 7).
  private static final int HEX = 16;
  private static final int UNICODE_DIGITS = 4;

  private final String text;
  private final JsonParser parser;
  private final Set<String> unwanted;

  private JsonTree(String text, JsonParser parser, Set<String> unwanted) {
    this.text = text;
    this.parser = parser;
    this.unwanted = unwanted;
  }

  /**
   * Reads a text.
   *
   * @param unwanted keys whose values are passed over
   * @throws MalformedException where it is no JSON, or nests too deep
   */
  public static Tree of(String text, Set<String> unwanted) throws MalformedException {
    int lead = text.startsWith("\uFEFF") ? 1 : 0;
    String blanked = lead == 0 ? text : " " + text.substring(1);
    try (JsonParser parser = new JsonFactory().createParser(blanked)) {
      JsonTree tree = new JsonTree(text, parser, unwanted);
      if (parser.nextToken() == null) {
        throw new MalformedException(0, "it is empty");
      }
      Tree read = tree.value(0);
      if (parser.nextToken() != null) {
        throw new MalformedException(tree.offset(), "something stands behind its end");
      }
      return read;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      int at = e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getCharOffset());
      throw new MalformedException(Math.min(at, text.length()), "it is no JSON");
    } catch (IOException e) {
      throw new MalformedException(0, "it is no JSON");
    }
  }

  private int offset() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private int behind() {
    return (int) parser.currentLocation().getCharOffset();
  }

  private Tree value(int depth) throws IOException, MalformedException {
    if (depth > DEEPEST) {
      throw new MalformedException(offset(), "it is nested deeper than can be read");
    }
    int start = offset();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_ARRAY) {
      List<Tree> values = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        values.add(value(depth + 1));
      }
      return new Tree.Items(new Span(start, behind()), values);
    }
    if (token == JsonToken.START_OBJECT) {
      return pairs(start, depth);
    }
    return new Tree.Scalar(token == JsonToken.VALUE_STRING ? quoted(start) : bare(start), this);
  }

  private Tree pairs(int start, int depth) throws IOException, MalformedException {
    List<Tree.Pair> pairs = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Span place = quoted(offset());
      parser.nextToken();
      if (unwanted.contains(key)) {
        parser.skipChildren();
      } else {
        pairs.add(new Tree.Pair(key, place, value(depth + 1)));
      }
    }
    return new Tree.Pairs(new Span(start, behind()), pairs);
  }

  private Span bare(int start) throws IOException {
    return new Span(
        start,
        start + (parser.currentToken() == JsonToken.VALUE_NULL ? 0 : parser.getTextLength()));
  }

  /** What stands between a quotation mark and the one that closes it. */
  private Span quoted(int quote) {
    int at = quote + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return new Span(quote + 1, Math.min(at, text.length()));
  }

  /** Escapes written out (RFC 8259, 7); numbers and the like have none. */
  @Override
  public Transcript transcript(Span place) {
    Transcript read = new Transcript();
    for (int at = place.start(); at < place.end(); ) {
      boolean escape = text.charAt(at) == '\\';
      int length = !escape ? 1 : text.charAt(at + 1) == 'u' ? 2 + UNICODE_DIGITS : 2;
      read.put(meant(at, length), at, at + length);
      at += length;
    }
    return read;
  }

  private char meant(int at, int length) {
    if (length == 1) {
      return text.charAt(at);
    }
    char sign = text.charAt(at + 1);
    return switch (sign) {
      case 'u' -> (char) Integer.parseInt(text.substring(at + 2, at + length), HEX);
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> sign;
    };
  }
}
