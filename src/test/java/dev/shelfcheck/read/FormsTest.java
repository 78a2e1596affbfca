package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ways in which people write lists, each with what a careful reader takes from it. Those that
 * are not read so yet stand in a table of their own and must fail, so that it stays true; {@code
 * -Dforms.write=true} moves up what is read right by now, and {@code -Dforms.show=true} prints what
 * is read otherwise.
 */
class FormsTest {
  private static final Path READ = Path.of("src/test/resources/forms/forms.tsv");
  private static final Path NOT_YET = Path.of("src/test/resources/forms/forms-not-yet.tsv");

  /** How many forms the tables promise to hold at least. */
  private static final int PROMISED = 300;

  static List<WrittenForm> read() throws IOException {
    return forms(READ);
  }

  static List<WrittenForm> notYet() throws IOException {
    return forms(NOT_YET);
  }

  @BeforeAll
  static void moveUpWhatIsRead() throws IOException {
    if (!Boolean.getBoolean("forms.write")) {
      return;
    }
    List<String> read = new ArrayList<>(read().stream().map(WrittenForm::line).toList());
    List<String> notYet = new ArrayList<>();
    for (WrittenForm writtenForm : notYet()) {
      if (writtenForm.difference().isEmpty()) {
        read.add(lastOfKind(read, writtenForm.kind()), writtenForm.line());
      } else {
        notYet.add(writtenForm.line());
      }
    }
    write(READ, read.stream().distinct().toList());
    write(NOT_YET, notYet.stream().distinct().filter(l -> !read.contains(l)).toList());
  }

  @ParameterizedTest
  @MethodSource("read")
  void isReadAsACarefulReaderWould(WrittenForm writtenForm) {
    assertEquals("", writtenForm.difference(), writtenForm.text());
  }

  @ParameterizedTest
  @MethodSource("notYet")
  void isNotReadYet(WrittenForm writtenForm) {
    String difference = writtenForm.difference();
    if (Boolean.getBoolean("forms.show")) {
      System.out.printf("--- %s%n%s%n%s%n", writtenForm.kind(), writtenForm.text(), difference);
    }
    assertNotEquals("", difference, "is read by now, move it up with -Dforms.write=true");
  }

  @Test
  void thereAreManyAndNoneStandsTwice() throws IOException {
    List<String> texts =
        Stream.concat(read().stream(), notYet().stream()).map(WrittenForm::text).toList();
    System.out.printf("forms read: %d, not yet: %d%n", read().size(), notYet().size());
    assertEquals(texts.size(), texts.stream().distinct().count());
    assertTrue(texts.size() >= PROMISED, () -> "only " + texts.size());
  }

  private static List<WrittenForm> forms(Path table) throws IOException {
    return Files.readAllLines(table).stream()
        .filter(l -> !l.startsWith("# "))
        .map(WrittenForm::of)
        .toList();
  }

  private static void write(Path table, List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(Files.readAllLines(table));
    all.removeIf(l -> !l.startsWith("# "));
    all.addAll(lines);
    Files.write(table, all);
  }

  private static int lastOfKind(List<String> lines, String kind) {
    for (int i = lines.size(); i > 0; i--) {
      if (lines.get(i - 1).startsWith(kind + "\t")) {
        return i;
      }
    }
    return lines.size();
  }
}
