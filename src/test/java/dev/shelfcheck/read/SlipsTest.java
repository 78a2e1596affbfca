package dev.shelfcheck.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The forms with slips of the pen, as every list has some: a sign left out or another in its place,
 * a word left out, a capital gone, a mark that does not close. What a slip changes in the reading
 * of a form is written down and stays so; {@code -Dgoldens.write=true} writes it anew.
 */
class SlipsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/forms/slips.txt");

  /** So many slips are tried in each form. */
  private static final int SLIPS = 3;

  /** What a slip may befall: no address, which would be another link. */
  private static final Pattern PIECE =
      Pattern.compile("https?://[^\\s)|]++|(?<word>\\p{L}{2,}+)|(?<sign>[,.:;()\\[\\]*_`\"|'–-])");

  private static final String SIGNS = ",.:;()[]*_`\"|'–-";
  private static final String OTHERS = ";,;:[](_*\"`/’-–";

  @Test
  void slipsChangeWhatTheyChangedBefore() throws IOException {
    List<WrittenForm> writtenForms = FormsTest.read();
    String read = writtenForms.parallelStream().map(SlipsTest::slips).collect(Collectors.joining());
    if (Boolean.getBoolean("goldens.write")) {
      Files.writeString(GOLDEN, read);
    }
    List<String> before = Files.readAllLines(GOLDEN);
    List<String> now = read.lines().toList();
    for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
      assertEquals(before.get(i), now.get(i), "line " + (i + 1) + " of " + GOLDEN);
    }
    assertEquals(before.size(), now.size());
  }

  private static String slips(WrittenForm writtenForm) {
    List<String> meant = claims(writtenForm.text());
    Random random = new Random(writtenForm.text().hashCode());
    StringBuilder out = new StringBuilder("# ").append(writtenForm.kind()).append('\n');
    for (int i = 0; i < SLIPS; i++) {
      String[] slip = slip(writtenForm.text(), random);
      List<String> read = claims(slip[1]);
      out.append(slip[0]).append('\n');
      read.stream().filter(r -> !meant.contains(r)).forEach(r -> out.append("  ").append(r));
      if (read.size() != meant.size()) {
        out.append("  entries: ").append(read.size()).append('\n');
      }
    }
    return out.toString();
  }

  /** What the slip is, and the text with it. */
  private static String[] slip(String text, Random random) {
    List<int[]> pieces = new ArrayList<>();
    Matcher m = PIECE.matcher(text);
    while (m.find()) {
      if (m.group("word") != null || m.group("sign") != null) {
        pieces.add(new int[] {m.start(), m.end()});
      }
    }
    int[] piece = pieces.get(random.nextInt(pieces.size()));
    String old = text.substring(piece[0], piece[1]);
    int sign = SIGNS.indexOf(old.charAt(0));
    String other =
        switch (random.nextInt(3)) {
          case 0 -> "";
          case 1 ->
              sign >= 0
                  ? OTHERS.substring(sign % OTHERS.length(), sign % OTHERS.length() + 1)
                  : turned(old);
          default -> old + (sign >= 0 ? " " : ",");
        };
    String shown = "%d: %s for %s".formatted(piece[0], other.isEmpty() ? "nothing" : other, old);
    return new String[] {shown, text.substring(0, piece[0]) + other + text.substring(piece[1])};
  }

  /** A word with its first letter small, or great where it was small. */
  private static String turned(String word) {
    char first = word.charAt(0);
    char other =
        Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
    return other + word.substring(1);
  }

  private static List<String> claims(String text) {
    return new MarkdownReader()
        .read("list.md", text).entries().stream().map(ClaimLine::of).map(l -> l + "\n").toList();
  }
}
