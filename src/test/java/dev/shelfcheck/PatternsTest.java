package dev.shelfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every pattern of the code on texts that patterns trip over. What strangers write goes to linear
 * automata instead; entries reach the patterns of the readers by the line. Steps are counted, not
 * time, so that no load of the machine decides: a character looked at is a step. Constants are
 * walked wherever they stand (in lists, maps, records and enums, too), and what is written out at
 * its use ({@code text.replaceFirst("...", "")}) is found in the source.
 */
@Tag("slow")
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
          "source.links.page.SoftRot.NOT_FOUND");

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
    assertTrue(constants.size() > 250, () -> "patterns found: " + constants.size());
    List<Constant> written = written();
    assertTrue(written.size() > 60, () -> "patterns found at their use: " + written.size());
    constants.addAll(written);
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

  /** A pattern written out at its use. */
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\.(?:(?:matches|split)|(?:replaceAll|replaceFirst)(?=\\(\\s*\"(?:[^\"\\\\]|\\\\.)*+\",))"
              + "\\(\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"(?!\\s*\\+)");

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
          constants.addAll(begun(name));
        }
      }
    }
    return constants;
  }

  /** What a class holds; nothing of one that only begins where a whole Spark is. */
  private static List<Constant> begun(String name) throws ReflectiveOperationException {
    try {
      return of(Class.forName(name));
    } catch (NoClassDefFoundError e) {
      assertTrue(name.startsWith("dev.shelfcheck.fleet."), () -> name + ": " + e);
      return List.of();
    }
  }

  private static List<Constant> of(Class<?> type) throws ReflectiveOperationException {
    List<Constant> constants = new ArrayList<>();
    String room = type.getName().substring("dev.shelfcheck.".length());
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        field.setAccessible(true);
        gather(room + "." + field.getName(), field.get(null), seen, constants);
      }
    }
    return constants;
  }

  /** The patterns in a value: itself, or in what it holds, as far as that is the project's. */
  private static void gather(
      String name, @Nullable Object value, Set<Object> seen, List<Constant> into)
      throws ReflectiveOperationException {
    if (value instanceof Pattern pattern) {
      into.add(new Constant(name, pattern));
    } else if (value instanceof Collection<?> many && seen.add(value)) {
      for (Object one : many) {
        gather(name, one, seen, into);
      }
    } else if (value instanceof Map<?, ?> map && seen.add(value)) {
      gather(name, map.values(), seen, into);
    } else if (value instanceof Object[] array && seen.add(value)) {
      gather(name, Arrays.asList(array), seen, into);
    } else if (value != null && isOurs(value.getClass()) && seen.add(value)) {
      for (Field field : value.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          gather(name + "." + field.getName(), field.get(value), seen, into);
        }
      }
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("dev.shelfcheck.") && !type.isHidden();
  }

  /** A string as the source writes it; what is written as a number of Unicode stays so. */
  private static String unescaped(String written) {
    return written.replaceAll("(?<!\\\\)(\\\\u+[0-9A-Fa-f]{4})", "\\\\$1").translateEscapes();
  }

  private static List<Constant> written() throws IOException {
    List<Constant> constants = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        Matcher m = WRITTEN.matcher(Files.readString(file));
        while (m.find()) {
          String regex = unescaped(m.group(1));
          constants.add(new Constant(file.getFileName() + " " + regex, Pattern.compile(regex)));
        }
      }
    }
    return constants;
  }
}
