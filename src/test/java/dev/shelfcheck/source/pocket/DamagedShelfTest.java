package dev.shelfcheck.source.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shelfcheck.source.titles.TitleWords;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A file that came to harm, and one that somebody made to do harm, is refused in words, wherever it
 * is read: nothing else is thrown, nothing hangs, nothing of it is believed.
 */
class DamagedShelfTest extends Shelves {
  private static final int MUCH = 1 << 20;
  private static final List<PocketRecord> MADE = made(200, 3);

  /** Far more than all of one file takes on a busy machine. */
  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  void harmIsSaid() throws IOException {
    harm(250, 1);
  }

  @Test
  @Tag("slow")
  void harmIsSaidInTenThousandFiles() throws IOException {
    harm(10_000, 2);
  }

  /** Every other file has its checksums mended, so that the harm is met where it was done. */
  private void harm(int files, long seed) throws IOException {
    byte[] whole = Files.readAllBytes(write(MADE, MUCH));
    Random random = new Random(seed);
    Path file = folder.resolve("harmed.shelf");
    int said = 0;
    for (int i = 0; i < files; i++) {
      byte[] harmed = harmed(whole, random, i % 2 == 1);
      Files.write(file, harmed);
      boolean mended = i % 2 == 1;
      boolean refused = assertTimeoutPreemptively(LONG, () -> use(file, !mended));
      said += refused || Arrays.equals(whole, harmed) ? 1 : 0;
      assertTrue(mended || refused || Arrays.equals(whole, harmed), "harm unseen: " + i);
    }
    assertTrue(said > files / 2, said + " of " + files + " said");
  }

  private static byte[] harmed(byte[] whole, Random random, boolean mended) {
    byte[] harmed = whole.clone();
    if (!mended && random.nextInt(3) == 0) {
      return Arrays.copyOf(whole, random.nextInt(whole.length));
    }
    int from = mended ? ShelfFormat.PAGE : 0;
    for (int left = 1 + random.nextInt(4); left > 0; left--) {
      int at = from + random.nextInt(whole.length - from);
      int length = random.nextInt(4) == 0 ? random.nextInt(64) : 1;
      for (int i = at; i < Math.min(whole.length, at + length); i++) {
        harmed[i] = (byte) (length == 1 ? harmed[i] ^ 1 << random.nextInt(8) : random.nextInt(256));
      }
    }
    if (mended && random.nextInt(2) == 0) {
      int at = (int) head(whole, random);
      ByteBuffer.wrap(harmed).putInt(at, random.nextInt() >>> random.nextInt(32));
    }
    return mended ? mend(harmed) : harmed;
  }

  /** A place in the first bytes of a section, where its numbers stand. */
  private static long head(byte[] whole, Random random) {
    int section = random.nextInt(ShelfFormat.ShelfSection.values().length - 1);
    return ByteBuffer.wrap(whole).getLong(ShelfFormat.TABLE + section * ShelfFormat.LINE)
        + random.nextInt(24);
  }

  /** Gives bytes the checksums that their writer would have given them. */
  private static byte[] mend(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes);
    int last = ShelfFormat.TABLE + ShelfFormat.ShelfSection.CHECKS.line() * ShelfFormat.LINE;
    int checks = (int) file.getLong(last);
    int length = (int) file.getLong(last + Long.BYTES);
    for (int page = 1; page * ShelfFormat.PAGE < checks; page++) {
      int sum = Header.sum(file.slice(page * ShelfFormat.PAGE, ShelfFormat.PAGE), ShelfFormat.PAGE);
      file.putInt(checks + (page - 1) * Integer.BYTES, sum);
    }
    file.putInt(32, Header.sum(file.slice(checks, length), length));
    file.putInt(ShelfFormat.PAGE - 4, Header.sum(file, ShelfFormat.PAGE - 4));
    return bytes;
  }

  /** Whether a file is refused, when it is opened or in some answer. */
  private static boolean use(Path file, boolean verified) {
    try (ShelfFile opened = ShelfFile.open(file)) {
      boolean refused = false;
      for (int i = 0; i < MADE.size(); i += 7) {
        PocketRecord asked = MADE.get(i);
        int number = i;
        refused |= refuses(() -> opened.entry(number).record());
        refused |= refuses(() -> opened.find(asked.id(), true, 20).forEach(ShelfEntry::record));
        refused |= refuses(() -> opened.find("doi:10.1003/h." + number + ".1", false, 20));
        refused |=
            refuses(
                () ->
                    opened.find(TitleWords.of(asked.titles().get(0))).forEach(ShelfEntry::record));
      }
      refused |= refuses(() -> opened.find(TitleWords.of("hrabour moss")));
      refused |= refuses(opened::parts);
      refused |= verified && refuses(opened::verify);
      return refused;
    } catch (IOException e) {
      assertTrue(String.valueOf(e.getMessage()).startsWith(file.toString()), e::toString);
      return true;
    }
  }

  private static boolean refuses(Runnable asking) {
    try {
      asking.run();
      return false;
    } catch (DamagedShelfException said) {
      return true;
    }
  }

  @Test
  void whatIsWrongIsSaid() throws IOException {
    Path file = write(MADE, MUCH);
    byte[] whole = Files.readAllBytes(file);
    says(file, Arrays.copyOf(whole, 100), "it is cut short");
    says(
        file,
        Arrays.copyOf(whole, whole.length - 1),
        "it has " + (whole.length - 1) + " bytes instead of " + whole.length);
    says(file, new byte[5000], "it does not begin as a shelf file");
    byte[] later = whole.clone();
    later[9] = 7;
    says(file, later, "it is of version 7, read is 2");
    byte[] earlier = whole.clone();
    earlier[9] = 1;
    says(file, earlier, "it is of version 1, read is 2");
    byte[] header = whole.clone();
    header[26] ^= 1;
    says(file, header, "its header is not what was written");
    byte[] sums = whole.clone();
    sums[whole.length - 1] ^= 1;
    says(file, sums, "its checksums are not what was written");
  }

  @Test
  void aPageIsLookedAtWhenItIsRead() throws IOException {
    Path file = write(made(3000, 4), MUCH);
    byte[] bytes = Files.readAllBytes(file);
    int last = ShelfFormat.TABLE + ShelfFormat.ShelfSection.CHECKS.line() * ShelfFormat.LINE;
    int page = (int) ByteBuffer.wrap(bytes).getLong(last) / ShelfFormat.PAGE - 1;
    bytes[page * ShelfFormat.PAGE] ^= 1;
    Files.write(file, bytes);
    try (ShelfFile opened = ShelfFile.open(file)) {
      assertEquals(3000, opened.size());
      opened.entry(2999).record();
      DamagedShelfException said = assertThrows(DamagedShelfException.class, opened::verify);
      assertEquals("its page " + page + " is not what was written", said.getMessage());
    }
  }

  @Test
  void aFileThatShrinksOrIsClosedWhileItIsReadIsSaid() throws IOException {
    Path file = write(made(3000, 4), MUCH);
    try (ShelfFile opened = ShelfFile.open(file)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(channel.size() / 2);
      }
      assertThrows(DamagedShelfException.class, opened::verify);
    }
    ShelfFile closed = ShelfFile.open(write(made(3000, 4), MUCH));
    closed.close();
    assertThrows(DamagedShelfException.class, closed::verify);
  }

  private static void says(Path file, byte[] bytes, String words) throws IOException {
    Files.write(file, bytes);
    IOException said = assertThrows(IOException.class, () -> ShelfFile.open(file));
    assertEquals(file + ": " + words + ": get or pack it anew", said.getMessage());
  }
}
