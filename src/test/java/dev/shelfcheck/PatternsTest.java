package dev.shelfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every pattern of the code on texts that patterns trip over. What strangers write goes to linear
 * automata instead; entries reach the patterns of the readers by the line. Steps are counted, not
 * time, so that no load of the machine decides: a character looked at is a step.
 */
class PatternsTest {
  /** Long enough to tell a cube from a square, short enough for all patterns in seconds. */
  private static final int LONG = 240;

  /**
   * Steps that a pattern may come to for each pair of characters: a search from every place to the
   * text's end is one, an alternative more another. What is worse than a square is never bearable.
   */
  private static final long STEPS = 12;

  /** Patterns that texts are matched with whole, never searched by: tried in that way alone. */
  private static final Set<String> WHOLE =
      Set.of(
          "read.outline.TableScan.DELIMITER",
          "read.claims.TextKind.DATED",
          "read.prose.Wrapping.UNFINISHED",
          "source.links.SoftRot.NOT_FOUND");

  private static final List<String> PIECES =
      List.of(
          " ",
          "a",
          "A",
          "1",
          ".",
          "-",
          "_",
          "*",
          "/",
          ":",
          "(",
          "[",
          "<",
          "{",
          "\"",
          "\\",
          "&",
          "|",
          "\n",
          "\t",
          "a ",
          "A ",
          "A. ",
          "a.",
          "a-",
          "a/",
          "1.",
          "1 ",
          ", ",
          "<a ",
          "[a](",
          "a@",
          "http://",
          "%41",
          "\u4e00",
          "\\'{a",
          "#",
          "@a{",
          "=\"",
          "and ",
          "A, ",
          "| -",
          ": ",
          " Findings of",
          " 2020",
          " '20",
          " (",
          "A-",
          "et al., ",
          " vol. 1",
          "in ",
          "Aa, A., ");

  /** A text that ends a search which has gone too far. */
  private record Counted(CharSequence text, AtomicLong steps, long most) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (steps.incrementAndGet() > most) {
        throw new TooFar();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  private static final class TooFar extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A constant of the code. */
  private record Constant(String name, Pattern pattern) {}

  @Test
  void noPatternIsWorseThanASquare() throws Exception {
    List<Constant> constants = constants();
    assertTrue(constants.size() > 100, () -> "patterns found: " + constants.size());
    Set<String> slow = new TreeSet<>();
    for (Constant constant : constants) {
      for (String piece : PIECES) {
        if (isSlow(constant, piece.repeat(LONG / piece.length()) + "\u0001")
            || isSlow(constant, "a" + piece.repeat(LONG / piece.length()))) {
          slow.add(constant.name() + " on " + piece.replace("\n", "\\n").replace("\t", "\\t"));
        }
      }
    }
    assertEquals(Set.of(), slow);
  }

  private static boolean isSlow(Constant constant, String text) {
    Pattern pattern = constant.pattern();
    try {
      Matcher matcher =
          pattern.matcher(
              new Counted(text, new AtomicLong(), STEPS * text.length() * text.length()));
      while (!WHOLE.contains(constant.name()) && matcher.find()) {
        // to the end
      }
      pattern
          .matcher(new Counted(text, new AtomicLong(), STEPS * text.length() * text.length()))
          .matches();
      return false;
    } catch (TooFar e) {
      return true;
    } catch (StackOverflowError e) {
      return true;
    }
  }

  private static List<Constant> constants() throws IOException, ReflectiveOperationException {
    List<Constant> constants = new ArrayList<>();
    Path main =
        Path.of(
            dev.shelfcheck.model.Span.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    try (Stream<Path> files = Files.walk(main)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
        String name =
            main.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
        if (name.startsWith("dev.shelfcheck.")) {
          constants.addAll(of(Class.forName(name)));
        }
      }
    }
    return constants;
  }

  private static List<Constant> of(Class<?> type) throws ReflectiveOperationException {
    List<Constant> constants = new ArrayList<>();
    String room = type.getName().substring("dev.shelfcheck.".length());
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
        field.setAccessible(true);
        constants.add(new Constant(room + "." + field.getName(), (Pattern) field.get(null)));
      }
    }
    return constants;
  }
}
