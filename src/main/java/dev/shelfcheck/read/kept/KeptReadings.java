package dev.shelfcheck.read.kept;

import dev.shelfcheck.disk.Drawer;
import dev.shelfcheck.model.Document;
import dev.shelfcheck.model.SourceText;
import dev.shelfcheck.read.DocumentReader;
import dev.shelfcheck.read.prose.Once;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A reader that reads a long text once: what it made of it is kept for the runs to come. A reading
 * is found again by all that it rests on, which is the text, its name and the reader itself; so it
 * is never an older text's or an older reader's.
 */
public final class KeptReadings implements DocumentReader, AutoCloseable {
  /** Shorter texts are read as fast as they are found. */
  private static final int SHORTEST = 1 << 15;

  private final DocumentReader reader;
  private final Drawer drawer;
  private final Once<Optional<String>> version;

  /**
   * A reader before another one.
   *
   * @param version what the other one is made of: it differs where anything in it does that a
   *     reading may show; absent where that cannot be told. Asked for with the first long text
   */
  public KeptReadings(DocumentReader reader, Drawer drawer, Supplier<Optional<String>> version) {
    this.reader = reader;
    this.drawer = drawer;
    this.version = new Once<>(version);
  }

  @Override
  public Document read(String path, String text) {
    if (text.length() < SHORTEST) {
      return reader.read(path, text);
    }
    Optional<String> name = version.get().flatMap(v -> name(v, path, text));
    if (name.isEmpty()) {
      return reader.read(path, text);
    }
    Optional<Document> kept = drawer.get(name.get()).flatMap(bytes -> document(bytes, path, text));
    if (kept.isPresent()) {
      return kept.get();
    }
    Document read = reader.read(path, text);
    keep(name.get(), read);
    return read;
  }

  /** Keeps what reads back as the very same: half a character, say, does not. */
  private void keep(String name, Document read) {
    byte[] bytes = bytes(read);
    if (document(bytes, read.path(), read.source().text()).filter(read::equals).isPresent()) {
      drawer.put(name, bytes);
    }
  }

  /** Absent where a text is none that UTF-8 can write: then another could be taken for it. */
  private static Optional<String> name(String version, String path, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : new String[] {version, path, text}) {
        ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(part));
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.remaining()).flip());
        digest.update(bytes);
      }
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  /** A document as bytes, without its text. */
  static byte[] bytes(Document document) {
    Sink sink = new Sink();
    Whole.FORM.write(document, sink);
    return sink.bytes();
  }

  /** The document of some bytes and its text; absent where the bytes are none of it. */
  static Optional<Document> document(byte[] bytes, String path, String text) {
    Well well = new Well(bytes, new SourceText(text));
    try {
      Document read = (Document) Whole.FORM.read(well);
      return well.isEmpty() && read.path().equals(path) ? Optional.of(read) : Optional.empty();
    } catch (Spoilt | BufferUnderflowException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** Made with the first long text: a run over short ones does without. */
  private static final class Whole {
    static final Form FORM = new Forms().of(Document.class);
  }

  /** Makes room for what was kept. */
  @Override
  public void close() {
    drawer.clear();
  }
}
